using System.Text.Json;
using CsCheck;
using LiveChat.Macros;
using LiveChat.Tests;

namespace LiveChat.Core.Tests.Macros;

public class RenderingAMacro
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static readonly Table Shared = JsonSerializer.Deserialize<Table>(
        File.ReadAllText(Path.Combine(Repository.Root, "web", "tests", "staff", "macros", "rendering.json")), Web)!;

    public static TheoryData<string> Cases => [.. Shared.Cases.Select(c => c.What)];

    /// <summary>The desk's own tests read the same table.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void It_follows_the_rules_the_desk_follows_too(string what)
    {
        var expected = Shared.Cases.Single(c => c.What == what);

        var rendered = MacroRenderer.Render(expected.Body, expected.Values ?? Shared.Values);

        Assert.Equal(expected.Parts.Select(p => (p.Kind, p.Text, p.Name)), rendered.Parts.Select(p => (p.Kind.ToString().ToLowerInvariant(), p.Text, p.Name)));
        Assert.Equal(string.Concat(expected.Parts.Select(p => p.Text)), rendered.Text);
        Assert.Equal(expected.Parts.Where(p => p.Kind == "missing").Select(p => p.Name!).Distinct(), rendered.Missing);
    }

    [Fact]
    public void Without_values_and_fallbacks_nothing_of_any_text_is_lost_or_added() => AnyText.Sample(body =>
    {
        var rendered = MacroRenderer.Render(body, new Dictionary<string, string>());

        Assert.Equal(body.Contains('|', StringComparison.Ordinal) ? rendered.Text : body, rendered.Text);
    });

    [Fact]
    public void What_a_value_says_is_never_looked_at() => Gen.Select(AnyText, AnyText).Sample((before, value) =>
    {
        var body = $"{before.Replace('{', '(')}{{{{x}}}}";

        var rendered = MacroRenderer.Render(body, new Dictionary<string, string> { ["x"] = value, ["contact.name"] = "Dana" });

        var isEmpty = !value.AsSpan().ContainsAnyExcept(" \t\r\n");
        Assert.Equal(isEmpty ? body : before.Replace('{', '(') + value, rendered.Text);
    });

    /// <summary>A quadratic one would take minutes.</summary>
    [Theory]
    [InlineData("{{")]
    [InlineData("{{a")]
    [InlineData("{{a|")]
    [InlineData("{{a}")]
    [InlineData("{{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ")]
    public void It_takes_no_longer_for_a_text_made_to_be_slow(string piece)
    {
        var body = string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length));

        Assert.Equal(body, MacroRenderer.Render(body, new Dictionary<string, string>()).Text);
    }

    [Fact]
    public void It_says_nothing_of_what_it_holds_to_a_log()
    {
        var rendered = MacroRenderer.Render("Secret {{x}}", new Dictionary<string, string> { ["x"] = "Dana" });

        Assert.DoesNotContain("Secret", $"{rendered}{rendered.Parts[0]}{new MacroText("a", "Secret", "Secret")}", StringComparison.Ordinal);
    }

    private static readonly string[] Pieces = ["{", "{{", "}", "}}", "|", " ", "\n", "a", "x", "{{x}}", "{{contact.name}}", "👋", ".", "\t"];

    private static readonly Gen<string> AnyText = Gen.Int[0, Pieces.Length - 1].List[0, 30].Select(at => string.Concat(at.Select(i => Pieces[i])));

    private sealed record Table(Dictionary<string, string> Values, List<Case> Cases);

    private sealed record Case(string What, string Body, List<Part> Parts, Dictionary<string, string>? Values);

    private sealed record Part(string Kind, string Text, string? Name);
}
