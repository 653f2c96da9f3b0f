/**
 * Why a store could not be opened: `path` is the folder or file, or the address of the database without its password;
 * `detail` is what the system said of it.
 */
export type StoreError = {
  /**
   * 'full': its disk is; 'newer': written by a later version of Broadsheet; 'busy': another process has held it all the time we waited;
   * 'unreachable': no database answers there; 'refused': one answers, and does not let us in.
   */
  kind: 'unwritable' | 'full' | 'not-a-store' | 'newer' | 'damaged' | 'busy' | 'unreachable' | 'refused';
  path: string;
  detail: string;
};
