using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace LiveChat.AspNetCore.Ui;

/// <summary>How a body is packed on its way to the browser.</summary>
internal sealed record ContentCoding(string Name)
{
    public static readonly ContentCoding Brotli = new("br");

    public static readonly ContentCoding Gzip = new("gzip");

    public static readonly ContentCoding Identity = new("identity");

    // The order decides between codings the browser likes equally.
    private static readonly ContentCoding[] All = [Brotli, Gzip, Identity];

    /// <summary>Chooses by the Accept-Encoding header; unpacked when the header is absent or allows nothing we have.</summary>
    public static ContentCoding Choose(StringValues acceptEncoding)
    {
        if (!StringWithQualityHeaderValue.TryParseList(acceptEncoding, out var accepted))
            return Identity;

        return All.Select(coding => (coding, quality: coding.QualityIn(accepted)))
            .Where(candidate => candidate.quality > 0)
            .OrderByDescending(candidate => candidate.quality)
            .Select(candidate => candidate.coding)
            .FirstOrDefault(Identity);
    }

    private double QualityIn(IList<StringWithQualityHeaderValue> accepted)
    {
        var named = accepted.FirstOrDefault(value => value.Value.Equals(Name, StringComparison.OrdinalIgnoreCase));
        if (named is not null)
            return named.Quality ?? 1;

        // Unpacked is always allowed unless refused by name or by "*;q=0", but only as the last choice.
        var any = accepted.FirstOrDefault(value => value.Value == "*");
        return this == Identity ? any?.Quality is 0 ? 0 : 0.0001 : any is null ? 0 : any.Quality ?? 1;
    }
}
