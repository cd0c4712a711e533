import type {
  api,
  BodyInputOf as BodyInput,
  DataOf as Data,
  ParamsOf as Params,
  QueryInputOf as QueryInput,
} from '../../../plugins/communities/contracts'

/**
 * The site's view of the API, derived from the contracts by type only: no schema code reaches a bundle.
 */
type Api = typeof api

/** `feature.call`, as in `discussions.read`. */
export type EndpointId = { [Feature in keyof Api & string]: `${Feature}.${keyof Api[Feature] & string}` }[keyof Api & string]

type EndpointOf<Id extends EndpointId> = Id extends `${infer Feature}.${infer Call}`
  ? Feature extends keyof Api ? Call extends keyof Api[Feature] ? Api[Feature][Call] : never : never
  : never

/** A part is left out where the contract knows no field for it. */
type Part<Name extends string, Fields> = string extends keyof Fields
  ? { [K in Name]?: undefined }
  : keyof Fields extends never ? { [K in Name]?: undefined } : { [K in Name]: Fields }

export type InputOf<Id extends EndpointId> = Part<'params', Params<EndpointOf<Id>>>
  & Partial<Part<'query', QueryInput<EndpointOf<Id>>>>
  & Part<'body', BodyInput<EndpointOf<Id>>>

export type DataOf<Id extends EndpointId> = Data<EndpointOf<Id>>

/** The one typed way to call the CMS, in the browser (through the proxy) and on the server (directly). */
export type CallApi = <Id extends EndpointId>(id: Id, input: InputOf<Id>) => Promise<DataOf<Id>>

export type {
  CaredFor,
  ChecklistTask,
  ChosenFeatured,
  ChosenOutput,
  ClosedownPath,
  ClosingAnswer,
  ClosingDate,
  Comment,
  CommunityCard,
  CommunityExport,
  CommunityHeader,
  CommunityHome,
  Conversation,
  Discussion,
  DiscussionCard,
  Focus,
  ImageRef,
  JoinRequest,
  Lesson,
  LikeReason,
  LooseEnds,
  Me,
  Member,
  Message,
  OwnProfile,
  Person,
  PersonCard,
  PersonRef,
  Prompt,
  Relocation,
  ReportCase,
  ReportCategory,
  ReportDecision,
  ReportedKind,
  Role,
  SearchHit,
  Stage,
  StageMove,
  TagRef,
  Term,
  Toolkit,
  Transfer,
  Upload,
  Whereabouts,
  WrittenBelow,
} from '../../../plugins/communities/contracts'
