/// The version of qc, as reports and `qc --version` give it.
public enum Version {
  public static let current = "0.1.0"
}
