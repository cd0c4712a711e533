/** Who is signed in, as far as pages need to know. */
export interface Viewer { id: string, name: string }
