/// On a terminal, a line on standard error that counts the texts.
struct CheckProgress: Sendable {
  private let isDrawn: Bool
  private let total: Int

  init(total: Int) {
    self.total = total
    isDrawn = Terminal.isColoured(2) && total > 1
  }

  func show(_ done: Int) {
    guard isDrawn, done == total || done % max(total / 200, 1) == 0 else { return }
    StandardError.write("\r\u{1B}[KChecked \(done) of \(total) texts")
  }

  func clear() {
    if isDrawn { StandardError.write("\r\u{1B}[K") }
  }
}
