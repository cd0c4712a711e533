// A booted CMS and real mail: slower than pure code, on a busy machine more so.
jest.setTimeout(60_000)
