export { type Environment, environment, EnvironmentError, projectFolder, readEnvironment } from './environment'
export { exampleFile } from './example'
export { secretNames } from './groups'
