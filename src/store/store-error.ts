/** Why a store could not be opened: `path` is the folder or file, `detail` what the system said of it. */
export type StoreError = {
  /** 'newer': written by a later version of Broadsheet; 'busy': another process has held it all the time we waited. */
  kind: 'unwritable' | 'not-a-store' | 'newer' | 'damaged' | 'busy';
  path: string;
  detail: string;
};
