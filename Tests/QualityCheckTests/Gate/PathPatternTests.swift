import QualityCheck
import Testing

@Suite("Path patterns") struct PathPatternTests {
  private func values(_ pattern: String, _ path: String) throws -> [String: String]? {
    try PathPattern(pattern).values(in: path)
  }

  @Test("a place is one or more components, or a part of one, and never empty")
  func places() throws {
    #expect(try values("content/{name}.en.md", "content/a.en.md") == ["name": "a"])
    #expect(try values("content/{name}.en.md", "content/2024/05/a.b.en.md") == ["name": "2024/05/a.b"])
    #expect(try values("content/{name}.en.md", "content/.en.md") == nil)
    #expect(try values("content/{name}.en.md", "content/a.de.md") == nil)
    #expect(try values("content/{name}.en.md", "a.en.md") == nil)
    #expect(try values("{name}.en.md", "x/a.en.md.bak") == nil)
    #expect(try values("en/{section}/{page}.md", "en/a/b/c.md") == ["section": "a", "page": "b/c"])
    #expect(try values("{x}/{x}.md", "a/b/a/b.md") == ["x": "a/b"])
    #expect(try values("{x}/{x}.md", "a/b.md") == nil)
    #expect(try values("post-{name}.md", "post-/a.md") == nil)
    #expect(try values("{name}.en.md", "Übersicht.en.md") == ["name": "Übersicht"])
  }

  @Test("the source's path is made of the target's places")
  func source() throws {
    let target = try PathPattern("en/{a}/{b}.md")
    let source = try PathPattern("{b}/de/{a}.md")
    #expect(target.values(in: "en/x/y/z.md").flatMap { source.path(with: $0) } == "y/z/de/x.md")
    #expect(source.path(with: ["a": "x"]) == nil)
  }

  @Test("what is no pattern is refused with the reason")
  func problems() {
    func problem(_ text: String) -> PathPattern.Problem? {
      #expect(throws: PathPattern.Problem.self) { try PathPattern(text) }
    }
    #expect(problem("") == .empty)
    #expect(problem("/a") == .leadsOut)
    #expect(problem("a/../../b") == .leadsOut)
    #expect(problem("{a") == .unpairedBrace)
    #expect(problem("a}") == .unpairedBrace)
    #expect(problem("{}") == .badName(""))
    #expect(problem("{a b}") == .badName("a b"))
    #expect(problem("{a}{b}") == .nothingBetween("a", "b"))
  }

  @Test("a glob stays within a component, crosses with two stars, and holds for what lies in a folder")
  func globs() {
    #expect(Glob("*.md").matches("a/b/c.md"))
    #expect(!Glob("*.md").matches("a/b/c.mdx"))
    #expect(Glob("drafts").matches("x/drafts/a/b.md"))
    #expect(Glob("drafts/").matches("x/drafts/a.md"))
    #expect(!Glob("drafts").matches("x/mydrafts/a.md"))
    #expect(Glob("content/*/old-?.md").matches("content/a/old-1.md"))
    #expect(!Glob("content/*/old-?.md").matches("content/a/b/old-1.md"))
    #expect(Glob("content/**/old.md").matches("content/a/b/old.md"))
    #expect(Glob("content/**/old.md").matches("content/old.md"))
    #expect(!Glob("content/**").matches("content"))
    #expect(Glob("content/**").matches("content/x"))
    #expect(!Glob("b/c.md").matches("a/b/c.md"))
    #expect(Glob("*a*a*a*a*a*b").matches(String(repeating: "a", count: 40) + "b"))
  }
}
