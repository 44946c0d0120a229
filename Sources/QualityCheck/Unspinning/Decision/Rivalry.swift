/// Which candidates compete for the same words.
struct Rivalry {
  private let judged: [Decision.Judged]
  private let examination: Examination
  private let bySentence: [Int: [Int]]

  init(_ judged: [Decision.Judged], _ examination: Examination) {
    self.judged = judged
    self.examination = examination
    bySentence = Dictionary(grouping: judged.indices) {
      examination.places[judged[$0].place].candidate.sentence
    }
  }

  func atoms(_ index: Int) -> Range<Int> { candidate(index).atoms }

  /// Indices of all that share words with one, itself among them.
  func rivals(of index: Int) -> [Int] {
    bySentence[candidate(index).sentence, default: []].filter { atoms($0).overlaps(atoms(index)) }
  }

  private func candidate(_ index: Int) -> Candidate { examination.places[judged[index].place].candidate }
}
