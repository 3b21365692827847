using System.Text;

namespace LiveChat.Transcripts;

/// <summary>Writes a transcript as plain text. Pure.</summary>
internal static class TranscriptText
{
    /// <summary>What people typed is never at the start of a line, so it cannot look like a row of its own.</summary>
    private const string Indent = "       ";

    public static string Write(TranscriptDocument document)
    {
        var text = new StringBuilder();
        text.Append(document.Subject).Append("\n\n").Append(document.Greeting).Append('\n');
        if (document.Intro is { } intro) text.Append('\n').Append(intro).Append('\n');

        if (!document.Answers.IsEmpty)
        {
            Heading(text, document.AnswersHeading);
            foreach (var answer in document.Answers)
                text.Append(answer.Label).Append(": ").Append(Indented(TranscriptRows.Printable(answer.Value))).Append('\n');
        }

        foreach (var (day, rows) in document.Days)
        {
            Heading(text, day);
            foreach (var row in rows)
            {
                text.Append(TranscriptDocument.TimeOf(row)).Append("  ");
                if (row.Speaker is { } speaker) text.Append(speaker).Append('\n').Append(Indent);
                else text.Append("* ");
                text.Append(Indented(row.Text)).Append('\n');
            }
        }

        if (document.Footer is { } footer) text.Append("\n\n").Append(footer).Append('\n');
        return text.ToString();
    }

    private static void Heading(StringBuilder text, string heading)
        => text.Append('\n').Append(heading).Append('\n').Append('-', heading.Length).Append('\n');

    private static string Indented(string text) => text.Replace("\n", "\n" + Indent, StringComparison.Ordinal);
}
