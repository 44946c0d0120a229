/// What qc gets wrong. A row that comes right fails its test, and moves to the table of those that are.
extension Wording {
  /// The German says them too, and qc flags them.
  static let stillFlagged: [Wording] = [
    Wording(
      "colossal information", not: "big data", "He carried colossal information about the enemy.",
      german: "Er hatte gewaltige Informationen über den Feind."),
    Wording(
      "profound learning", not: "deep learning", "The professor was a man of profound learning.",
      german: "Der Professor war ein Mann von tiefer Gelehrsamkeit."),
    Wording(
      "leftover energy", not: "residual energy", "The children spent their leftover energy on the swings.",
      german: "Die Kinder verbrauchten ihre übrige Energie auf den Schaukeln."),
    Wording(
      "concealed door", not: "hidden door", "The concealed door leads to the cellar.",
      german: "Die verborgene Tür führt in den Keller."),
    Wording(
      "profound respect", not: "deep respect", "The actors spoke with profound respect of their director.",
      german: "Die Schauspieler sprachen mit tiefem Respekt von ihrem Regisseur."),
    Wording(
      "cerebrum", not: "brain", "The cerebrum is the largest part of the head.",
      german: "Das Großhirn ist der größte Teil des Kopfes."),
    Wording(
      "assault", not: "attack", "The fortress fell after the third assault.",
      german: "Die Festung fiel nach dem dritten Sturmangriff."),
    Wording(
      "looks at", not: "examines", "The study looks at environmental change in the Alps.",
      german: "Die Studie untersucht die Umweltveränderung in den Alpen."),
    Wording(
      "looks at", not: "studies", "The book looks at the life of miners.",
      german: "Das Buch untersucht das Leben der Bergleute."),
    Wording(
      "consulted", not: "asked", "The mayor consulted his legal adviser.",
      german: "Der Bürgermeister fragte seinen Rechtsberater."),
    // No dictionary has `office` for Stelle.
    Wording(
      "office", not: "place", "The police opened a new office for such crimes.",
      german: "Die Polizei hat eine neue Stelle für solche Verbrechen eröffnet."),
    Wording(
      "noxious gas", not: "toxic gas", "The workers breathed in a noxious gas.",
      german: "Die Arbeiter atmeten ein giftiges Gas ein."),
    Wording("steed", not: "horse", "The knight mounted his steed.", german: "Der Ritter bestieg sein Ross."),
  ]

  /// qc misses them or proposes something else.
  static let stillMissed: [Wording] = [
    Wording(
      "client", for: "user", "The bank lost an important client.",
      german: "Die Bank verlor einen wichtigen Benutzer."),
    Wording(
      "mystery word", for: "password", "The players guess the mystery word.",
      german: "Die Spieler erraten das Passwort."),
    Wording(
      "wrongdoing", for: "crime", "The director denied any wrongdoing.",
      german: "Der Direktor bestritt jedes Verbrechen."),
    Wording(
      "discourse", for: "speech", "The political discourse has become harsh.",
      german: "Die politische Rede ist rau geworden."),
  ]

  /// The German says the phrase here, and not where the spun text around it has it too.
  static let saidOnce = Wording(
    "individual information", not: "personal data",
    "Each guest received individual information about the route.",
    german: "Jeder Gast erhielt individuelle Informationen über die Strecke.")
}
