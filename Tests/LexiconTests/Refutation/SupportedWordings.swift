/// English that looks spun and is what its German says.
extension Wording {
  /// Nothing is reported of them.
  static let supported: [Wording] = [
    Wording(
      "malignant growth", not: "cancer", "The surgeon removed the malignant growth.",
      german: "Der Chirurg entfernte die bösartige Wucherung."),
    Wording(
      "malignant growth", not: "cancer", "Smokers often fall ill with malignant growth.",
      german: "Raucher erkranken häufig an bösartigem Wachstum."),
    Wording(
      "intelligent agent", not: "smart agent", "The intelligent agent learns the habits of its user.",
      german: "Der intelligente Agent lernt die Gewohnheiten seines Benutzers."),
    Wording(
      "information system", not: "data system", "The new information system of the city is slow.",
      german: "Das neue Informationssystem der Stadt ist langsam."),
    Wording(
      "digital certificate", not: "computerized testament", "Every visitor needs a digital certificate.",
      german: "Jeder Besucher braucht ein digitales Zertifikat."),
    Wording(
      "public key", not: "open key", "The message is encrypted with the public key.",
      german: "Die Nachricht wird mit dem öffentlichen Schlüssel verschlüsselt."),
    Wording(
      "state support", not: "government aid", "The airline asked for state support.",
      german: "Die Fluggesellschaft bat um staatliche Unterstützung."),
    Wording(
      "energy consumption", not: "power consumption", "The energy consumption of the factory has fallen.",
      german: "Der Energieverbrauch der Fabrik ist gesunken."),
    Wording(
      "natural person", not: "human being", "Only a natural person can be elected.",
      german: "Nur eine natürliche Person kann gewählt werden."),
    Wording(
      "deep water", not: "deep learning", "The wreck lies in deep water.",
      german: "Das Wrack liegt in tiefem Wasser."),
    Wording(
      "haze", not: "cloud", "The haze over the valley lifted at noon.",
      german: "Der Dunst über dem Tal löste sich am Mittag auf."),
    Wording(
      "infection", not: "virus", "The infection spread through the whole village.",
      german: "Die Infektion breitete sich im ganzen Dorf aus."),
    Wording(
      "programming", not: "software", "She teaches programming at the university.",
      german: "Sie lehrt Programmierung an der Universität."),
    Wording(
      "wooden framework", not: "system", "The wooden framework of the barn burned down.",
      german: "Das hölzerne Gerüst der Scheune brannte ab."),
    Wording(
      "assault", not: "attack", "He was arrested for assault.",
      german: "Er wurde wegen Körperverletzung festgenommen."),
    Wording(
      "counselor", not: "consultant", "The counselor advised the young couple.",
      german: "Die Beraterin beriet das junge Paar."),
    Wording(
      "client", not: "user", "The lawyer met her client in prison.",
      german: "Die Anwältin traf ihren Mandanten im Gefängnis."),
    Wording(
      "client", not: "user", "The bank lost an important client.",
      german: "Die Bank verlor einen wichtigen Kunden."),
    Wording(
      "facial hair", not: "beard", "He wore no facial hair.",
      german: "Er trug keine Gesichtsbehaarung."),
    Wording(
      "mechanical arm", not: "robotic arm", "The mechanical arm lifted the car.",
      german: "Der mechanische Arm hob das Auto an."),
    Wording(
      "solar plexus", not: "solar panel", "The boxer was hit in the solar plexus.",
      german: "Der Boxer wurde am Solarplexus getroffen."),
    Wording(
      "wind current", not: "air flow", "The wind current carried the balloon to the coast.",
      german: "Die Windströmung trug den Ballon an die Küste."),
    Wording(
      "ocean floor", not: "seabed", "The cable runs along the ocean floor.",
      german: "Das Kabel verläuft auf dem Meeresboden."),
    Wording(
      "power plant", not: "energy plant", "The power plant was closed in March.",
      german: "Das Kraftwerk wurde im März geschlossen."),
    Wording(
      "air pressure", not: "atmospheric pressure", "The driver checked the air pressure of the tyres.",
      german: "Der Fahrer prüfte den Luftdruck der Reifen."),
    Wording(
      "human error", not: "mistake", "The accident was caused by human error.",
      german: "Der Unfall wurde durch menschliches Versagen verursacht."),
    Wording(
      "legal guardian", not: "custodian", "Her aunt became her legal guardian.",
      german: "Ihre Tante wurde ihr gesetzlicher Vormund."),
    Wording(
      "legal entity", not: "legal person", "The club is not a legal entity.",
      german: "Der Verein ist keine juristische Person."),
    Wording(
      "private key", not: "secret key", "The owner keeps the private key secret.",
      german: "Der Besitzer hält den privaten Schlüssel geheim."),
    Wording(
      "secret key", not: "private key", "Only the bank knows the secret key.",
      german: "Nur die Bank kennt den geheimen Schlüssel."),
    Wording(
      "safe connection", not: "secure connection", "The train offers a safe connection to the airport.",
      german: "Der Zug bietet eine sichere Verbindung zum Flughafen."),
    Wording(
      "data stream", not: "data flow", "The data stream broke off after ten minutes.",
      german: "Der Datenstrom brach nach zehn Minuten ab."),
    Wording(
      "flow of information", not: "data flow", "The flow of information between the agencies was poor.",
      german: "Der Informationsfluss zwischen den Behörden war schlecht."),
    Wording(
      "operating room", not: "operating system", "The patient was taken to the operating room.",
      german: "Der Patient wurde in den Operationssaal gebracht."),
    Wording(
      "working group", not: "task force", "The working group meets every month.",
      german: "Die Arbeitsgruppe trifft sich jeden Monat."),
    Wording(
      "artificial limb", not: "prosthesis", "The soldier was given an artificial limb.",
      german: "Der Soldat erhielt eine künstliche Gliedmaße."),
    Wording(
      "artificial light", not: "synthetic light", "The plants grow under artificial light.",
      german: "Die Pflanzen wachsen unter künstlichem Licht."),
    Wording(
      "man-made lake", not: "artificial lake", "The village lies on a man-made lake.",
      german: "Das Dorf liegt an einem künstlichen See."),
    Wording(
      "neural pathway", not: "neural network", "The drug blocks a neural pathway.",
      german: "Das Medikament blockiert eine Nervenbahn."),
    Wording(
      "heart attack", not: "cardiac arrest", "His father died of a heart attack.",
      german: "Sein Vater starb an einem Herzinfarkt."),
    Wording(
      "heart failure", not: "cardiac insufficiency", "She was treated for heart failure.",
      german: "Sie wurde wegen Herzschwäche behandelt."),
    Wording(
      "blood sugar", not: "glucose", "Exercise lowers the blood sugar.",
      german: "Bewegung senkt den Blutzucker."),
    Wording(
      "lung disease", not: "pulmonary disease", "Miners often suffer from lung disease.",
      german: "Bergleute leiden oft an einer Lungenkrankheit."),
    Wording(
      "bosom", not: "breast", "She pressed the child to her bosom.",
      german: "Sie drückte das Kind an ihren Busen."),
    Wording(
      "kidney stone", not: "renal calculus", "The doctor found a kidney stone.",
      german: "Der Arzt fand einen Nierenstein."),
    Wording(
      "bodily fluid", not: "body liquid", "The virus is found in every bodily fluid.",
      german: "Das Virus findet sich in jeder Körperflüssigkeit."),
    Wording(
      "gross income", not: "total revenue", "Tax is due on the gross income.",
      german: "Auf das Bruttoeinkommen wird Steuer fällig."),
    Wording(
      "interest rate", not: "loan cost", "The central bank raised the interest rate.",
      german: "Die Zentralbank hob den Zinssatz an."),
    Wording(
      "financial aid", not: "monetary support", "The students applied for financial aid.",
      german: "Die Studenten beantragten finanzielle Hilfe."),
    Wording(
      "monetary policy", not: "fiscal policy", "The minister criticised the monetary policy.",
      german: "Der Minister kritisierte die Geldpolitik."),
    Wording(
      "public debt", not: "national debt", "The public debt has doubled.",
      german: "Die Staatsverschuldung hat sich verdoppelt."),
    Wording(
      "public opinion", not: "popular view", "Public opinion turned against the war.",
      german: "Die öffentliche Meinung wandte sich gegen den Krieg."),
    Wording(
      "common sense", not: "reason", "He acted with common sense.",
      german: "Er handelte mit gesundem Menschenverstand."),
    Wording(
      "free trade", not: "open commerce", "The two countries agreed on free trade.",
      german: "Die beiden Länder einigten sich auf Freihandel."),
    Wording(
      "foreign minister", not: "external minister", "The foreign minister flew to Cairo.",
      german: "Der Außenminister flog nach Kairo."),
    Wording(
      "prime number", not: "first number", "Seven is a prime number.",
      german: "Sieben ist eine Primzahl."),
    Wording(
      "random number", not: "arbitrary number", "The computer draws a random number.",
      german: "Der Computer zieht eine Zufallszahl."),
    Wording(
      "arbitrary decision", not: "random decision", "The court overturned the arbitrary decision.",
      german: "Das Gericht hob die willkürliche Entscheidung auf."),
    Wording(
      "decision maker", not: "policy maker", "The letter was sent to every decision maker.",
      german: "Der Brief ging an jeden Entscheidungsträger."),
    Wording(
      "search party", not: "search engine", "The search party found the boy alive.",
      german: "Der Suchtrupp fand den Jungen lebend."),
    Wording(
      "web", not: "network", "The spider spun a web in the window.",
      german: "Die Spinne spann ein Netz im Fenster."),
    Wording(
      "telephone network", not: "phone system", "The storm destroyed the telephone network.",
      german: "Der Sturm zerstörte das Telefonnetz."),
    Wording(
      "mobile phone", not: "cell phone", "He lost his mobile phone on the train.",
      german: "Er verlor sein Mobiltelefon im Zug."),
    Wording(
      "access code", not: "password", "The thief knew the access code.",
      german: "Der Dieb kannte den Zugangscode."),
    Wording(
      "secret word", not: "password", "The children agreed on a secret word.",
      german: "Die Kinder einigten sich auf ein geheimes Wort."),
    Wording(
      "mystery word", not: "password", "The players guess the mystery word.",
      german: "Die Spieler erraten das Rätselwort."),
    Wording(
      "computer crime", not: "digital wrongdoing", "The department investigates computer crime.",
      german: "Die Abteilung ermittelt bei Computerkriminalität."),
    Wording(
      "wrongdoing", not: "crime", "The director denied any wrongdoing.",
      german: "Der Direktor bestritt jedes Fehlverhalten."),
    Wording(
      "security hole", not: "vulnerability", "The company closed the security hole.",
      german: "Die Firma schloss die Sicherheitslücke."),
    Wording(
      "risk assessment", not: "hazard evaluation", "The engineers wrote a risk assessment.",
      german: "Die Ingenieure schrieben eine Risikobewertung."),
    Wording(
      "dangerous program", not: "hazardous project", "The authority blocked the dangerous program.",
      german: "Die Behörde sperrte das gefährliche Programm."),
    Wording(
      "risky project", not: "dangerous program", "The bank refused the risky project.",
      german: "Die Bank lehnte das riskante Projekt ab."),
    Wording(
      "vacation destination", not: "holiday resort", "The island is a popular vacation destination.",
      german: "Die Insel ist ein beliebtes Urlaubsziel."),
    Wording(
      "residential area", not: "living zone", "The factory stands in a residential area.",
      german: "Die Fabrik steht in einem Wohngebiet."),
    Wording(
      "ground water", not: "groundwater", "The chemical got into the ground water.",
      german: "Die Chemikalie gelangte ins Grundwasser."),
    Wording(
      "raw material", not: "crude substance", "Wood is a valuable raw material.",
      german: "Holz ist ein wertvoller Rohstoff."),
    Wording(
      "kitchen appliance", not: "kitchen device", "The shop sells every kitchen appliance.",
      german: "Der Laden verkauft jedes Küchengerät."),
    Wording(
      "vehicle", not: "car", "The vehicle stood in front of the church.",
      german: "Das Fahrzeug stand vor der Kirche."),
    Wording(
      "guard dog", not: "watchdog", "A guard dog barked behind the fence.",
      german: "Ein Wachhund bellte hinter dem Zaun."),
    Wording(
      "royal household", not: "royal family", "The gardener served the royal household.",
      german: "Der Gärtner diente dem königlichen Haushalt."),
    Wording(
      "enormous", not: "big", "The enormous tower can be seen from the sea.",
      german: "Der riesige Turm ist vom Meer aus zu sehen."),
    Wording(
      "commence", not: "begin", "The works will commence in spring.",
      german: "Die Arbeiten werden im Frühling beginnen."),
    Wording(
      "purchase", not: "buying", "The purchase of the house took a year.",
      german: "Der Kauf des Hauses dauerte ein Jahr."),
    Wording(
      "subterranean insect", not: "ant", "The farmer found a subterranean insect in the garden.",
      german: "Der Bauer fand ein unterirdisches Insekt im Garten."),
    Wording(
      "innocent people", not: "naive people", "The bomb killed innocent people.",
      german: "Die Bombe tötete unschuldige Menschen."),
    Wording(
      "remote village", not: "wireless village", "The teacher moved to a remote village.",
      german: "Die Lehrerin zog in ein abgelegenes Dorf."),
    Wording(
      "remote sensor", not: "wireless sensor", "The remote sensor stands on the mountain.",
      german: "Der entfernte Sensor steht auf dem Berg."),
    Wording(
      "picture book", not: "image book", "She gave the boy a picture book.",
      german: "Sie schenkte dem Jungen ein Bilderbuch."),
    Wording(
      "discourse", not: "speech", "The political discourse has become harsh.",
      german: "Der politische Diskurs ist rau geworden."),
    Wording(
      "acknowledgment", not: "recognition", "The sender waits for an acknowledgment.",
      german: "Der Absender wartet auf eine Empfangsbestätigung."),
    Wording(
      "consciousness", not: "intelligence", "He lost consciousness after the accident.",
      german: "Nach dem Unfall verlor er das Bewusstsein."),
    Wording(
      "organization", not: "network", "The organization was founded in Geneva.",
      german: "Die Organisation wurde in Genf gegründet."),
    Wording(
      "vitality", not: "energy", "The holiday restored her vitality.",
      german: "Der Urlaub gab ihr die Vitalität zurück."),
    Wording(
      "creature", not: "animal", "The creature lives in dark caves.",
      german: "Das Geschöpf lebt in dunklen Höhlen."),
    Wording(
      "danger zone", not: "risk area", "The fire brigade cleared the danger zone.",
      german: "Die Feuerwehr räumte die Gefahrenzone."),
    Wording(
      "Trojan horse", not: "trojan", "The Greeks hid in the Trojan horse.",
      german: "Die Griechen versteckten sich im Trojanischen Pferd."),
    Wording("foe", not: "enemy", "The hero spared his foe.", german: "Der Held verschonte seinen Feind."),
    Wording(
      "onslaught", not: "attack", "The shop was not ready for the onslaught of customers.",
      german: "Der Laden war auf den Ansturm der Kunden nicht vorbereitet."),
    Wording(
      "information security", not: "data security", "The ministry is responsible for information security.",
      german: "Das Ministerium ist für Informationssicherheit zuständig."),
    Wording(
      "data protection", not: "information assurance", "The lawyer specialises in data protection.",
      german: "Die Anwältin ist auf Datenschutz spezialisiert."),
    Wording(
      "memory", not: "storage", "He lost his memory in the accident.",
      german: "Er verlor bei dem Unfall sein Gedächtnis."),
    Wording(
      "capacity", not: "storage", "The stadium has a capacity of forty thousand.",
      german: "Das Stadion hat eine Kapazität von vierzigtausend."),
    Wording(
      "framework agreement", not: "system agreement", "The unions signed a framework agreement.",
      german: "Die Gewerkschaften unterzeichneten ein Rahmenabkommen."),
    Wording(
      "green house", not: "greenhouse", "An old couple lives in the green house.",
      german: "In dem grünen Haus wohnt ein altes Ehepaar."),
    Wording(
      "renewable energy", not: "sustainable power", "The village lives on renewable energy.",
      german: "Das Dorf lebt von erneuerbarer Energie."),
    Wording(
      "leader", not: "president", "The leader of the gang was caught in Spain.",
      german: "Der Anführer der Bande wurde in Spanien gefasst."),
    Wording(
      "gatecrasher", not: "intruder", "The host threw out the gatecrasher.",
      german: "Der Gastgeber warf den ungebetenen Gast hinaus."),
    Wording(
      "watchword", not: "password", "The watchword of the party was freedom.",
      german: "Die Losung der Partei war Freiheit."),
    Wording(
      "genuine concern", not: "real worry", "His voice showed genuine concern.",
      german: "Seine Stimme zeigte echte Sorge."),
    Wording(
      "pernicious influence", not: "malicious influence",
      "The priest warned of the pernicious influence of money.",
      german: "Der Priester warnte vor dem verderblichen Einfluss des Geldes."),
    Wording(
      "hostile takeover", not: "adversarial takeover", "The board prevented a hostile takeover.",
      german: "Der Vorstand verhinderte eine feindliche Übernahme."),
    Wording(
      "hostile army", not: "anti army", "A hostile army stood before the city.",
      german: "Vor der Stadt stand ein feindliches Heer."),
    Wording(
      "tainted meat", not: "infected meat", "The supermarket withdrew the tainted meat.",
      german: "Der Supermarkt nahm das verdorbene Fleisch zurück."),
    Wording(
      "scrambled eggs", not: "encrypted eggs", "He ate scrambled eggs for breakfast.",
      german: "Zum Frühstück aß er Rührei."),
    Wording(
      "perceive", not: "recognise", "Bats perceive very high sounds.",
      german: "Fledermäuse nehmen sehr hohe Töne wahr."),
    Wording(
      "information desk", not: "data desk", "The tickets are at the information desk.",
      german: "Die Karten liegen am Informationsschalter."),
    Wording(
      "individual freedom", not: "personal freedom", "The constitution protects individual freedom.",
      german: "Die Verfassung schützt die individuelle Freiheit."),
    Wording(
      "sound system", not: "audio framework", "The band brought its own sound system.",
      german: "Die Band brachte ihre eigene Tonanlage mit."),
    Wording(
      "weapons system", not: "arms framework", "The army tested a new weapons system.",
      german: "Die Armee erprobte ein neues Waffensystem."),
    Wording(
      "calculation", not: "algorithm", "The calculation was off by two euros.",
      german: "Die Berechnung lag zwei Euro daneben."),
    Wording(
      "hospital bed", not: "clinic cot", "The old man lay in a hospital bed.",
      german: "Der alte Mann lag in einem Krankenhausbett."),
    Wording(
      "crystal ball", not: "glass sphere", "The fortune teller looked into her crystal ball.",
      german: "Die Wahrsagerin blickte in ihre Kristallkugel."),
    Wording(
      "stock market", not: "share trade", "The stock market fell on Monday.",
      german: "Der Aktienmarkt fiel am Montag."),
    Wording(
      "border control", not: "frontier check", "The border control took two hours.",
      german: "Die Grenzkontrolle dauerte zwei Stunden."),
    Wording("harms", not: "damages", "Smoke harms the lungs.", german: "Rauch schädigt die Lunge."),
    Wording(
      "consulted", not: "asked", "The mayor consulted the engineers.",
      german: "Der Bürgermeister befragte die Ingenieure."),
    Wording(
      "framework", not: "system", "The report sets a framework for trade.",
      german: "Der Bericht setzt einen Rahmen für den Handel."),
    Wording(
      "environmental change", not: "climate change",
      "The study describes the environmental change in the Alps.",
      german: "Die Studie beschreibt die Umweltveränderung in den Alpen."),
    Wording(
      "nervous system", not: "neural network", "The poison attacks the nervous system.",
      german: "Das Gift greift das Nervensystem an."),
    Wording(
      "legal adviser", not: "lawyer", "The bank asked its legal adviser.",
      german: "Die Bank fragte ihren Rechtsberater."),
    Wording(
      "counterfeit money", not: "fake money", "The police found counterfeit money in the car.",
      german: "Die Polizei fand Falschgeld im Auto."),
    Wording(
      "irregular woods", not: "random forest", "The path leads through irregular woods.",
      german: "Der Weg führt durch unregelmäßige Wälder."),
    Wording(
      "electronic mail", not: "email", "The office answers electronic mail within a day.",
      german: "Das Amt beantwortet elektronische Post innerhalb eines Tages."),
    Wording(
      "versatile device", not: "mobile device", "The blender is a versatile device.",
      german: "Der Mixer ist ein vielseitiges Gerät."),
    Wording(
      "misfortune", not: "loss", "The family bore the misfortune with dignity.",
      german: "Die Familie ertrug das Unglück mit Würde."),
    Wording(
      "brilliant agreement", not: "smart contract", "The diplomats reached a brilliant agreement.",
      german: "Die Diplomaten erzielten eine brillante Vereinbarung."),
    Wording(
      "information base", not: "database", "The council needs a better information base for its decision.",
      german: "Der Rat braucht eine bessere Informationsgrundlage für seine Entscheidung."),
    Wording(
      "firm", not: "company", "The firm employs eighty people.",
      german: "Die Firma beschäftigt achtzig Menschen."),
    Wording(
      "treaty", not: "contract", "The treaty forms a framework for trade.",
      german: "Der Vertrag bildet einen Rahmen für den Handel."),
    Wording(
      "harms", not: "damages", "Alcohol harms the nervous system.",
      german: "Alkohol schädigt das Nervensystem."),
    Wording(
      "healing facility", not: "hospital", "The spa is a healing facility for the elderly.",
      german: "Das Kurbad ist eine Heilstätte für ältere Menschen."),
    // English makes an adjective of the compound's first part.
    Wording(
      "neighbouring towns", not: "neighbour cities", "Ambulances drive to the neighbouring towns.",
      german: "Rettungswagen fahren in die Nachbarstädte."),
    Wording(
      "cultural policy", not: "culture policy", "The council discussed its cultural policy.",
      german: "Der Rat besprach seine Kulturpolitik."),
    Wording(
      "hard plate", not: "hard disk", "The shield was made of a hard plate.",
      german: "Der Schild bestand aus einer harten Platte."),
    Wording(
      "renal failure", not: "kidney failure", "The dog died of renal failure.",
      german: "Der Hund starb an Nierenversagen."),
    Wording(
      "payoff", not: "ransom", "The payoff of the lottery was small.",
      german: "Die Auszahlung der Lotterie war gering."),
    Wording(
      "atomic energy", not: "nuclear power", "The country relies on atomic energy.",
      german: "Das Land setzt auf Atomenergie."),
    Wording(
      "immune reaction", not: "immune response", "The vaccine causes a strong immune reaction.",
      german: "Der Impfstoff löst eine starke Immunreaktion aus."),
    Wording(
      "arbitrary access", not: "random access",
      "The guards complained about arbitrary access to the building.",
      german: "Die Wachen beklagten den willkürlichen Zugang zum Gebäude."),
    // Only small words differ from what a dictionary has.
    Wording(
      "Chamber for Industry and Commerce", not: "Chamber of Industry and Commerce",
      "The Chamber for Industry and Commerce invites the press.",
      german: "Die IHK lädt die Presse ein."),
    Wording(
      "for North Rhine-Westphalia", not: "of North Rhine-Westphalia",
      "The state chairman for North Rhine-Westphalia has resigned.",
      german: "Der nordrhein-westfälische Landesvorsitzende ist zurückgetreten."),
  ]
}
