/// Numbers as people and machines read them, independent of any locale.
enum Decimals {
  /// Rounded to at most `places` decimals, without trailing zeros: 0.91, 71, -3.5.
  static func text(_ number: Double, places: Int) -> String {
    guard number.isFinite else { return "0" }
    var factor = 1
    for _ in 0..<places { factor *= 10 }
    let scaled = Int((number.magnitude * Double(factor)).rounded())
    let sign = number < 0 && scaled > 0 ? "-" : ""
    var fraction = String(scaled % factor + factor).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return sign + String(scaled / factor) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// A probability in whole per cent; only certainty is 0 or 100.
  static func percent(_ probability: Double) -> String {
    let rounded = Int((probability * 100).rounded())
    if rounded >= 100, probability < 1 { return "99%" }
    if rounded <= 0, probability > 0 { return "1%" }
    return "\(rounded)%"
  }
}
