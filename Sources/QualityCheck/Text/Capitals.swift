extension String {
  /// Whether one of its letters is a capital.
  var hasCapital: Bool { unicodeScalars.contains(where: \.properties.isUppercase) }

  var beginsWithCapital: Bool { unicodeScalars.first?.properties.isUppercase ?? false }

  /// The same beginning with a capital.
  var withCapital: String { first.map { $0.uppercased() + dropFirst() } ?? self }
}
