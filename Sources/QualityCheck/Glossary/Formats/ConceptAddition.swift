extension Concept {
  /// Whether all that an older version says still holds, in its order, with more behind it.
  func onlyAdds(to old: Concept) -> Bool {
    func keeps(_ old: String?, _ new: String?) -> Bool { old == nil || old == new }
    return keeps(old.id, id) && keeps(old.domain, domain) && keeps(old.definition, definition)
      && keeps(old.note, note) && german.starts(with: old.german) && english.starts(with: old.english)
  }
}
