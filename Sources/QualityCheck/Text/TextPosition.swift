/// A place in a file as people and editors name it: line and column from 1, columns in Unicode scalars.
public struct TextPosition: Hashable, Sendable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
