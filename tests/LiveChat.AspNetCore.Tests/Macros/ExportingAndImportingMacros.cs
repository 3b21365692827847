using System.Net;
using System.Text;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Macros;
using LiveChat.AspNetCore.Spreadsheets;

namespace LiveChat.AspNetCore.Tests.Macros;

public class ExportingAndImportingMacros
{
    private static readonly string[] Nasty =
    [
        "=HYPERLINK(\"https://evil.example\",\"x\")", "+1", "-1+2", "@SUM(A1)", "\tx", "\nx", "'=1", "''=1", "'", "'quoted'", "\uFF1D1+1", "\uFF0Bx", "\uFF0Dx", "\uFF20x", "a,b;c", "\"", "\"\"",
        "a\"b", "two\nlines", "\n\n", " x ", "=", "-", "<script>window.__xss=1</script>", "\u202Eabc", "👋🏽 مرحبا", "{{contact.name|there}}", "DDE=cmd|' /C calc'!A0", "\uFEFFx", "x\u2028y",
    ];

    [Fact]
    public async Task What_is_exported_is_imported_as_it_was()
    {
        await using var host = await MacroHost.StartAsync();
        await using var ana = await host.AgentAsync("ana");
        await using var ben = await host.AgentAsync("ben");
        foreach (var (i, text) in Nasty.Where(n => !string.IsNullOrWhiteSpace(n)).Index())
            (await ana.SaveMacroAsync(MacroHost.New(i % 2 == 0 ? $"-{i}" : $"m{i}") with { Body = text, Title = $"={text.ReplaceLineEndings(" ").Replace('\t', ' ')}" })).Expect();

        using var file = await host.AnswerAsync("ana", HttpMethod.Get, null);
        var bytes = await file.Content.ReadAsByteArrayAsync();
        using var imported = await host.AnswerAsync("ben", HttpMethod.Post, null, bytes);

        Assert.Equal(HttpStatusCode.OK, imported.StatusCode);
        Assert.Equal(Texts((await ana.MacrosAsync()).Expect()), Texts((await ben.MacrosAsync()).Expect()));
        Assert.Equal("{\"added\":0,\"unchanged\":" + Texts((await ana.MacrosAsync()).Expect()).Count() + "}", await host.SendAsync("ana", HttpMethod.Post, null, Encoding.UTF8.GetString(bytes)));
        Assert.Equal(("text/csv", "attachment", "nosniff", "no-store"), (
            file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType,
            file.Headers.GetValues("X-Content-Type-Options").Single(), file.Headers.CacheControl!.ToString()));
    }

    [Fact]
    public void No_cell_of_a_file_is_a_formula_and_every_cell_comes_back()
    {
        var written = Csv.Write([Nasty]);

        foreach (var cell in Raw(written)) Assert.DoesNotContain(cell.Length > 0 ? cell[0] : 'x', "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20");
        Assert.Equal(Nasty, Assert.Single(Csv.Read(written)).Cells);
    }

    [Fact]
    public void Any_cells_come_back_as_they_were_written()
    {
        const string Alphabet = "'\"=+-@,\r\n\t\0;ax\uFF1D\uFEFF ";
        var random = new Random(731);
        for (var i = 0; i < 20_000; i++)
        {
            string[] cells = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => string.Concat(random.GetItems<char>(Alphabet, random.Next(0, 7))))];

            var rows = Csv.Read(Csv.Write([cells, cells])).ToList();

            Assert.Equal(2, rows.Count);
            Assert.All(rows, r => Assert.Equal(cells, r.Cells));
        }
    }

    [Theory]
    [InlineData("shortcut,title,body\r\na,A,x\r\nB,B,x\r\nc,,x\r\nd,D\r\n", "3 macro_name_invalid", "4 macro_title_invalid", "5 csv_line_invalid")]
    [InlineData("shortcut,title,body\na,A,x\nB,B,\"two\nlines\"\nC,C,x\n", "3 macro_name_invalid", "5 macro_name_invalid")]
    [InlineData("shortcut,title,body\na,A,\"x", "2 csv_line_invalid")]
    [InlineData("shortcut,title,body\na,A,\"x\"y\n", "2 csv_line_invalid")]
    [InlineData("shortcut,title,body\na,A,x\"y\"\n", "2 csv_line_invalid")]
    [InlineData("shortcut,title,body\na,A,x\rb,B,y\n", "2 csv_line_invalid")]
    [InlineData("shortcut,title\na,A\n", "1 csv_header_invalid")]
    [InlineData("shortcut,title,body,more\n", "1 csv_header_invalid")]
    [InlineData("a,A,x\n", "1 csv_header_invalid")]
    [InlineData("", "1 csv_header_invalid")]
    public async Task A_bad_line_is_named_and_nothing_is_imported(string file, params string[] expected)
    {
        await using var host = await MacroHost.StartAsync();
        await using var ana = await host.AgentAsync("ana");

        using var problem = JsonDocument.Parse(await host.SendAsync("ana", HttpMethod.Post, null, file));

        Assert.Equal("macro_import_invalid", problem.RootElement.GetProperty("code").GetString());
        var lines = problem.RootElement.GetProperty("lines").EnumerateArray().Select(l => $"{l.GetProperty("line").GetInt32()} {l.GetProperty("code").GetString()}").ToList();
        Assert.Equal(expected, lines);
        Assert.Empty((await ana.MacrosAsync()).Expect().Macros);
    }

    [Fact]
    public async Task Columns_may_stand_in_any_order_and_empty_lines_are_none()
    {
        await using var host = await MacroHost.StartAsync();
        await using var ana = await host.AgentAsync("ana");

        Assert.Equal("{\"added\":1,\"unchanged\":1}", await host.SendAsync("ana", HttpMethod.Post, "support", "\uFEFFBody, Title ,SHORTCUT\n\nx,T,a\r\n\r\nx,T,a"));

        var macro = Assert.Single((await ana.MacrosAsync()).Expect().Macros);
        Assert.Equal(("support", "a", "T", "x"), (macro.Team, macro.Shortcut, macro.Title, macro.Body));
    }

    [Fact]
    public async Task A_file_has_its_limits()
    {
        await using var host = await MacroHost.StartAsync();
        await using var ana = await host.AgentAsync("ana");

        Assert.Contains("import_too_large", await host.SendAsync("ana", HttpMethod.Post, null, new string('x', MacroFiles.MaxBytes + 1)), StringComparison.Ordinal);
        var many = "shortcut,title,body\n" + string.Concat(Enumerable.Range(0, 501).Select(i => $"a,b,{i}\n"));
        Assert.Contains("macros_full", await host.SendAsync("ana", HttpMethod.Post, null, many), StringComparison.Ordinal);
        using var ill = await host.AnswerAsync("ana", HttpMethod.Post, null, [0xFF, 0xFE, 0x41]);
        Assert.Contains("invalid_unicode", await ill.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty((await ana.MacrosAsync()).Expect().Macros);
    }

    private static IEnumerable<(string, string, string)> Texts(MacrosDto macros) => macros.Macros.Select(m => (m.Shortcut, m.Title, m.Body)).Order();

    /// <summary>The cells as they stand in the file, without what our reader takes off.</summary>
    private static IEnumerable<string> Raw(string file) => file.TrimEnd('\r', '\n')[1..^1].Split("\",\"").Select(c => c.Replace("\"\"", "\"", StringComparison.Ordinal));
}
