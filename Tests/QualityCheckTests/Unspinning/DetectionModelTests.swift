import Foundation
import Testing

@testable import QualityCheck

@Suite("Weights of the decision") struct DetectionModelTests {
  private func model(of text: String) throws -> DetectionModel {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try DetectionModel(path: path)
  }

  @Test("what is written is read: every model of the file, every weight")
  func roundTrip() throws {
    var model = DetectionModel.untrained
    for index in model.ranking.weights.indices {
      model.ranking.weights[index] = Float(index) / 8
      model.ranking.scale.means[index] = Float(index)
      model.ranking.scale.deviations[index] = 0.5
    }
    model.word.weights[3] = 1.5
    model.phrase.scale.means[0] = -2
    model.document.bias = -1
    model.calibration.slope = 0.75
    #expect(try self.model(of: model.text(header: ["made for a test"])) == model)
  }

  @Test(
    "a row that is none is told by its line",
    arguments: [
      "ranking\tchannel\t1", "ranking\tno-such\t1\t0\t1", "ranking\tchannel\t1\t0\t0", "other\tbias\t1",
    ])
  func malformed(row: String) throws {
    let error = try #require(throws: UnspinningError.self) { try model(of: "# header\n\(row)\n") }
    guard case .dataMalformed(_, let line) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(line == 2)
  }

  @Test("features far from all others count as no more than four deviations")
  func limit() {
    var scale = FeatureScale(count: 2)
    scale.means = [1, 0]
    scale.deviations = [2, 1]
    #expect(scale.standardized([3, 100]) == [1, 4])
    #expect(scale.standardized([-99, 0.5]) == [-4, 0.5])
  }
}
