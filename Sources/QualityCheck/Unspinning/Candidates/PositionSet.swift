/// Positions of a sentence, modulo 64: what is disjoint here has no position in common, what is not may have one.
struct PositionSet: BitwiseCopyable {
  private var bits: UInt64 = 0

  var isEmpty: Bool { bits == 0 }

  @inline(__always) mutating func insert(_ position: Int) { bits |= 1 << UInt64(position & 63) }

  @inline(__always) func contains(_ position: Int) -> Bool { bits & 1 << UInt64(position & 63) != 0 }

  @inline(__always) func isDisjoint(with other: PositionSet) -> Bool { bits & other.bits == 0 }

  func intersection(_ other: PositionSet) -> PositionSet {
    var common = self
    common.bits &= other.bits
    return common
  }

  /// These positions and those at most so far away.
  func widened(by reach: Int) -> PositionSet {
    var wide = self
    for distance in 1...reach {
      let (left, right) = (UInt64(distance & 63), UInt64((64 - distance) & 63))
      wide.bits |= bits << left | bits >> right | bits >> left | bits << right
    }
    return wide
  }
}
