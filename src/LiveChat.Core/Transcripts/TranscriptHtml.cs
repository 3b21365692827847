using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace LiveChat.Transcripts;

/// <summary>Writes a transcript as an HTML document: styles only inline, nothing fetched, no links, everything encoded. Pure.</summary>
internal static class TranscriptHtml
{
    private const string Page = "margin:0;padding:24px 12px;background:#f3f4f6;color:#1f2328;font:15px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
    private const string Card = "max-width:600px;margin:0 auto;padding:24px;background:#ffffff;border-radius:12px";
    private const string Muted = "color:#59636e;font-size:13px";
    private const string Bubble = "margin:2px 0 12px;padding:8px 12px;border-radius:12px;overflow-wrap:anywhere";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(TranscriptDocument document)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(document.Words.Language).Append(document.Words.IsRightToLeft ? "\" dir=\"rtl" : "").Append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n")
            .Append("<title>").Append(Encoded(document.Subject)).Append("</title>\n</head>\n")
            .Append("<body style=\"").Append(Page).Append("\">\n")
            .Append("<div style=\"").Append(Card).Append(";border-top:4px solid ").Append(document.Accent).Append("\">\n")
            .Append("<h1 style=\"margin:0 0 8px;font-size:20px;line-height:28px\">").Append(Encoded(document.Subject)).Append("</h1>\n")
            .Append("<p style=\"margin:0 0 16px;").Append(Muted).Append("\">").Append(Encoded(document.Greeting)).Append("</p>\n");

        if (document.Intro is { } intro) html.Append("<p dir=\"auto\" style=\"margin:0 0 16px;overflow-wrap:anywhere\">").Append(Lines(intro)).Append("</p>\n");
        Answers(html, document);
        foreach (var (day, rows) in document.Days)
        {
            Heading(html, day);
            foreach (var row in rows) Row(html, row);
        }

        if (document.Footer is { } footer)
            html.Append("<p dir=\"auto\" style=\"margin:24px 0 0;overflow-wrap:anywhere;").Append(Muted).Append("\">").Append(Lines(footer)).Append("</p>\n");

        return html.Append("</div>\n</body>\n</html>\n").ToString();
    }

    private static void Answers(StringBuilder html, TranscriptDocument document)
    {
        if (document.Answers.IsEmpty) return;

        Heading(html, document.AnswersHeading);
        html.Append("<dl style=\"margin:0 0 16px\">\n");
        foreach (var answer in document.Answers)
        {
            html.Append("<dt style=\"").Append(Muted).Append("\">").Append(Encoded(answer.Label)).Append("</dt>")
                .Append("<dd dir=\"auto\" style=\"margin:0 0 8px;overflow-wrap:anywhere\">").Append(Lines(TranscriptRows.Printable(answer.Value))).Append("</dd>\n");
        }

        html.Append("</dl>\n");
    }

    private static void Heading(StringBuilder html, string heading)
        => html.Append("<h2 style=\"margin:16px 0 8px;font-size:15px\">").Append(Encoded(heading)).Append("</h2>\n");

    private static void Row(StringBuilder html, TranscriptRow row)
    {
        var time = TranscriptDocument.TimeOf(row);
        if (row.Speaker is not { } speaker)
        {
            html.Append("<p style=\"margin:0 0 12px;text-align:center;").Append(Muted).Append("\">")
                .Append(Encoded(row.Text)).Append(" &middot; ").Append(time).Append("</p>\n");
            return;
        }

        html.Append("<div style=\"").Append(Muted).Append("\"><bdi>").Append(Encoded(speaker)).Append("</bdi> &middot; ").Append(time).Append("</div>")
            .Append("<div dir=\"auto\" style=\"").Append(Bubble).Append(row.ByCustomer ? ";background:#e7edf7" : ";background:#f3f4f6").Append("\">")
            .Append(Lines(row.Text)).Append("</div>\n");
    }

    private static string Lines(string text) => string.Join("<br>", text.Split('\n').Select(Encoded));

    private static string Encoded(string text) => Encoder.Encode(text);
}
