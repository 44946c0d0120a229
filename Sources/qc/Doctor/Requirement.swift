/// Data of another Debian package, and what qc cannot do without it.
struct Requirement: Sendable {
  let package: String
  /// What it gives, a few words.
  let gives: String
  /// Files that must be readable.
  let files: [String]
  /// What does not work while they are missing, a clause that follows "without it".
  let without: String

  static let all = [
    Requirement(
      package: "hunspell-en-us", gives: "American spelling",
      files: ["/usr/share/hunspell/en_US.aff", "/usr/share/hunspell/en_US.dic"],
      without: "American spelling is not checked"),
    Requirement(
      package: "hunspell-en-gb", gives: "British spelling",
      files: ["/usr/share/hunspell/en_GB.aff", "/usr/share/hunspell/en_GB.dic"],
      without: "British spelling is not checked"),
    Requirement(
      package: "hunspell-de-de", gives: "German spelling and compounds",
      files: ["/usr/share/hunspell/de_DE.aff", "/usr/share/hunspell/de_DE.dic"],
      without: "German compounds are not understood and German left in the English is not found"),
    Requirement(
      package: "pocketsphinx-en-us", gives: "the English trigram model",
      files: ["/usr/share/pocketsphinx/model/en-us/en-us.lm.bin"],
      without: "qc cannot tell ordinary English from spun English"),
    Requirement(
      package: "wordnet-base", gives: "English synonyms, parts of speech, irregular forms",
      files: [
        "/usr/share/wordnet/index.noun", "/usr/share/wordnet/data.noun", "/usr/share/wordnet/noun.exc",
      ],
      without: "many spun words are not recognised"),
    Requirement(
      package: "mythes-en-us", gives: "English synonyms", files: ["/usr/share/mythes/th_en_US_v2.dat"],
      without: "some spun words are not recognised"),
    Requirement(
      package: "libaiksaurus-1.2-data", gives: "English synonyms of the sense-blind kind",
      files: ["/usr/share/aiksaurus/meanings.dat", "/usr/share/aiksaurus/words.dat"],
      without: "many spun words are not recognised"),
    Requirement(
      package: "trans-de-en", gives: "the German-English dictionary", files: ["/usr/share/trans/de-en"],
      without: "the German proves little, and sentences are paired by length and names only"),
  ]
}
