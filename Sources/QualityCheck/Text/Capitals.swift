extension String {
  /// Whether one of its letters is a capital.
  var hasCapital: Bool { unicodeScalars.contains(where: \.properties.isUppercase) }
}
