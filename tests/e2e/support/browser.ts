/**
 * What Playwright itself switches off. Chromium takes only the last list of a command line,
 * so that ours has to hold these as well.
 */
const offByPlaywright = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

/** Pages of Chromium's own address bar, which every window loads though nobody sees it: a second of work, more than ours take. */
const addressBar = ['WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxPopup']

/** A process kept ready for the next site; there is only one site. */
const inAdvance = ['SpareRendererForSitePerProcess']

/** Pages are looked at for seconds: making their code faster takes more time than it saves. */
const asItComes = '--js-flags=--no-opt --no-sparkplug --no-maglev --single-threaded-gc'

/** How the tests start Chromium. */
export const browserArguments = [
  asItComes,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${[...offByPlaywright, ...addressBar, ...inAdvance].join(',')}`,
]
