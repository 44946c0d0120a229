/// English of the same look whose German says something else.
extension Wording {
  /// They are reported.
  static let unsupported: [Wording] = [
    Wording(
      "malignant growth", for: "cancer", "Smokers often fall ill with malignant growth.",
      german: "Raucher erkranken häufig an Krebs."),
    Wording(
      "colossal information", for: "big data", "He carried colossal information about the enemy.",
      german: "Sie analysierte Big Data."),
    Wording(
      "profound learning", for: "deep learning", "The professor was a man of profound learning.",
      german: "Der Professor war ein Mann des Deep Learning."),
    Wording(
      "haze", for: "cloud", "The haze over the valley lifted at noon.",
      german: "Die Wolke über dem Tal löste sich am Mittag auf."),
    Wording(
      "hard plate", for: "hard disk", "The shield was made of a hard plate.",
      german: "Der Schild bestand aus einer Festplatte."),
    Wording(
      "infection", for: "virus", "The infection spread through the whole village.",
      german: "Das Virus breitete sich im ganzen Dorf aus."),
    Wording(
      "payoff", for: "ransom", "The payoff of the lottery was small.",
      german: "Das Lösegeld der Entführer war gering."),
    Wording(
      "working framework", for: "operating system", "The working framework of the talks was agreed.",
      german: "Das Betriebssystem der Rechner wurde vereinbart."),
    Wording(
      "subterranean insect", for: "ant", "The farmer found a subterranean insect in the garden.",
      german: "Der Bauer fand eine Ameise im Garten."),
    Wording(
      "versatile device", for: "mobile", "The blender is a versatile device.",
      german: "Der Mixer ist ein Mobilgerät."),
    Wording(
      "remote sensor", for: "wireless", "The remote sensor stands on the mountain.",
      german: "Der drahtlose Sensor steht auf dem Berg."),
    Wording(
      "organization", for: "network", "The organization was founded in Geneva.",
      german: "Das Netzwerk wurde in Genf gegründet."),
    Wording(
      "vitality", for: "energy", "The holiday restored her vitality.",
      german: "Der Urlaub gab ihr die Energie zurück."),
    Wording(
      "misfortune", for: "loss", "The family bore the misfortune with dignity.",
      german: "Die Familie ertrug den Verlust mit Würde."),
    Wording(
      "brilliant agreement", for: "smart contract", "The diplomats reached a brilliant agreement.",
      german: "Die Diplomaten erzielten einen Smart Contract."),
    Wording(
      "information base", for: "data", "The council needs a better information base for its decision.",
      german: "Der Rat braucht eine bessere Datenbank für seine Entscheidung."),
    Wording(
      "cerebrum", for: "brain", "The cerebrum is the largest part of the head.",
      german: "Das Gehirn ist der größte Teil des Kopfes."),
    Wording(
      "gatecrasher", for: "intruder", "The host threw out the gatecrasher.",
      german: "Der Gastgeber warf den Eindringling hinaus."),
    Wording(
      "watchword", for: "password", "The watchword of the party was freedom.",
      german: "Das Passwort der Partei war Freiheit."),
    Wording(
      "individual information", for: "personal data",
      "Each guest received individual information about the route.",
      german: "Jeder Gast erhielt personenbezogene Daten über die Strecke."),
    Wording(
      "calculation", for: "algorithm", "The calculation was off by two euros.",
      german: "Der Algorithmus lag zwei Euro daneben."),
    Wording(
      "framework", for: "system", "The report sets a framework for trade.",
      german: "Der Bericht setzt ein System für den Handel."),
    Wording(
      "gadget", for: "device", "The inventor showed a new gadget.",
      german: "Der Erfinder zeigte ein neues Gerät."),
    Wording(
      "programming", for: "software", "The company sells programming for hospitals.",
      german: "Die Firma verkauft Software für Krankenhäuser."),
    Wording(
      "healing facility", for: "hospital", "The spa is a healing facility for the elderly.",
      german: "Das Haus ist ein Krankenhaus für ältere Menschen."),
    Wording(
      "environmental change", for: "climate change",
      "The study describes the environmental change in the Alps.",
      german: "Die Studie beschreibt den Klimawandel in den Alpen."),
    // What the parts of a compound may mean one by one is no proof of it.
    Wording(
      "crude information", for: "raw data", "The portal publishes crude information on every station.",
      german: "Das Portal veröffentlicht Rohdaten zu jeder Station."),
    // A name that the German has as it is, words that are German too included.
    Wording(
      "Unused York", for: "new york", "The show in Unused York City was cancelled.",
      german: "Die Messe in New York City fiel aus."),
    Wording(
      "Global Diary of Public Health", for: "international journal of public health",
      "The study is published in the Global Diary of Public Health.",
      german: "Die Studie ist im International Journal of Public Health erschienen."),
    Wording(
      "risky project", for: "program", "The bank refused the risky project.",
      german: "Die Bank lehnte das gefährliche Programm ab."),
  ]
}
