internal import CMemory

/// How the C library's allocator deals with large blocks.
enum Memory {
  /// Keeps freed blocks for the next text instead of giving them back to the system.
  ///
  /// Every text takes and frees tables of the size of the vocabulary. By default each of them is mapped anew, and the
  /// system clears it page by page: a third of the time of `qc check` on 2,000 short texts, measured. 32 MB is the
  /// largest threshold glibc takes.
  static func keep() { qc_keep_freed_blocks(32 << 20, 512 << 20) }
}
