import { needsRule as inPanel } from '../../../plugins/communities/admin/src/pages/reports/decision-rule'
import { breaksRule as byContract, reportCategory, reportDecision } from '../../../plugins/communities/contracts'
import { breaksRule, reportCategories } from './reports'

// Neither the browser's bundle nor the panel's loads the contracts' schemas: these say the same beside them.
it('site, panel and contract agree which decisions name a rule', () => {
  expect(reportDecision.options.filter(breaksRule)).toEqual(reportDecision.options.filter(byContract))
  expect(reportDecision.options.filter(inPanel)).toEqual(reportDecision.options.filter(byContract))
})

it('every rule can be chosen', () => {
  expect([...reportCategories].sort()).toEqual([...reportCategory.options].sort())
})
