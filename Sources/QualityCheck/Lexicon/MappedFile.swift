internal import Foundation

/// A file mapped into memory, read-only, for as long as the object lives.
///
/// The address is kept as a number, because that is what makes the class `Sendable`: nobody writes to these pages.
final class MappedFile: Sendable {
  let path: String
  let count: Int
  /// Time of the last change, in seconds and nanoseconds since 1970.
  let modified: (seconds: Int, nanoseconds: Int)
  /// Time of the last change of content or attributes, in seconds since 1970; nobody can set it back.
  let touched: Int
  private let address: UInt

  init(path: String) throws(LexiconError) {
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw .storeMissing(path: path) }
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: path, reason: "not a regular file")
    }
    self.path = path
    count = Int(status.st_size)
    modified = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    touched = status.st_ctim.tv_sec
    guard count > 0 else {
      address = 0
      return
    }
    let mapping = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let mapping, mapping != MAP_FAILED else {
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    address = UInt(bitPattern: mapping)
  }

  /// The same for bytes that are in no file: a store that was just compiled.
  init(bytes: [UInt8], name: String) throws(LexiconError) {
    path = name
    count = bytes.count
    modified = (0, 0)
    touched = 0
    guard count > 0 else {
      address = 0
      return
    }
    let mapping = mmap(nil, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let mapping, mapping != MAP_FAILED else {
      throw .unreadable(path: name, reason: String(cString: strerror(errno)))
    }
    bytes.withUnsafeBytes { mapping.copyMemory(from: $0.baseAddress.unsafelyUnwrapped, byteCount: $0.count) }
    address = UInt(bitPattern: mapping)
  }

  deinit {
    if let pointer = UnsafeMutableRawPointer(bitPattern: address) { munmap(pointer, count) }
  }

  /// Gives the bytes to a function; the file stays mapped while it runs, and the bytes must not leave it.
  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // Swift may let go of the object behind its last use, which is before the bytes are read.
    defer { extendLifetime(self) }
    return try body(bytes)
  }

  /// The bytes, for one who holds the object while they are read and after; otherwise ``withBytes(_:)``.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: UnsafePointer<UInt8>(bitPattern: address), count: count)
  }

  /// An array that lies in the file; valid only while the object lives.
  func section<Element: BitwiseCopyable>(at offset: Int, count: Int) -> Section<Element> {
    Section(address: address + UInt(offset), count: count)
  }
}

/// An array in mapped memory. Whoever holds one also holds its ``MappedFile``.
struct Section<Element: BitwiseCopyable>: Sendable {
  private let address: UInt
  let count: Int

  init(address: UInt, count: Int) {
    self.address = address
    self.count = count
  }

  var pointer: UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: UnsafePointer<Element>(bitPattern: address), count: count)
  }

  @inline(__always) subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count)
    return UnsafePointer<Element>(bitPattern: address).unsafelyUnwrapped[index]
  }
}

extension Section<UInt8> {
  /// The value whose bytes begin at an offset, in the machine's byte order.
  @inline(__always) func loadUnaligned<Value: BitwiseCopyable>(at offset: Int, as type: Value.Type) -> Value {
    precondition(offset >= 0 && offset + MemoryLayout<Value>.size <= count)
    return UnsafeRawBufferPointer(pointer).loadUnaligned(fromByteOffset: offset, as: type)
  }
}

/// Lists of different lengths in one array: list `i` is `values[starts[i] ..< starts[i + 1]]`.
struct Lists<Element: BitwiseCopyable>: Sendable {
  let starts: Section<UInt32>
  let values: Section<Element>

  @inline(__always) subscript(index: Int) -> Range<Int> {
    guard index >= 0, index + 1 < starts.count else { return 0..<0 }
    return Int(starts[index])..<Int(starts[index + 1])
  }
}
