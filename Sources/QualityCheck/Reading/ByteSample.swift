/// What zero bytes and control characters say of a file.
struct ByteSample {
  /// The name of UTF-16 without a byte-order mark, when zero bytes stand at every other place.
  let evidentUTF16: String?
  /// The offset in the file of the byte that shows that it is no text.
  let binaryOffset: Int?

  init(_ bytes: ArraySlice<UInt8>) {
    var firstZero: Int?
    var firstControl: Int?
    var controls = 0
    var zeros = (even: 0, odd: 0)
    for offset in bytes.indices {
      let byte = bytes[offset]
      guard byte < 0x20 else { continue }
      switch byte {
      case 0:
        if firstZero == nil { firstZero = offset }
        if (offset - bytes.startIndex) & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
      // Tab, line ends, form feed, the DOS end of file, escape.
      case 0x09...0x0D, 0x1A, 0x1B: break
      default:
        if firstControl == nil { firstControl = offset }
        controls += 1
      }
    }
    let pairs = bytes.count / 2
    if firstZero != nil, bytes.count & 1 == 0, zeros.odd * 2 > pairs, zeros.even * 20 < zeros.odd {
      evidentUTF16 = "UTF-16LE"
    } else if firstZero != nil, bytes.count & 1 == 0, zeros.even * 2 > pairs, zeros.odd * 20 < zeros.even {
      evidentUTF16 = "UTF-16BE"
    } else {
      evidentUTF16 = nil
    }
    // A stray control character happens in a text; one in a hundred bytes does not.
    binaryOffset = firstZero ?? (controls * 100 > bytes.count ? firstControl : nil)
  }
}
