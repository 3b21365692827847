using System.IO.Compression;
using System.Net;
using LiveChat.AspNetCore.Ui;

namespace LiveChat.AspNetCore.Tests.Ui;

public class ServingTheAssets
{
    [Fact]
    public async Task Every_asset_is_the_same_bytes_in_every_coding()
    {
        await using var host = await UiHost.StartAsync();
        var files = host.Assets.Files.ToList();

        Assert.Contains("widget/widget.js", files);
        foreach (var file in files)
        {
            var plain = await (await host.GetAsync(Path(host, file), ("Accept-Encoding", "identity"))).Content.ReadAsByteArrayAsync();
            var brotli = await host.GetAsync(Path(host, file), ("Accept-Encoding", "gzip, deflate, br"));
            var gzip = await host.GetAsync(Path(host, file), ("Accept-Encoding", "gzip"));

            Assert.NotEmpty(plain);
            Assert.Equal(["br"], brotli.Content.Headers.ContentEncoding);
            Assert.Equal(["gzip"], gzip.Content.Headers.ContentEncoding);
            Assert.Equal(plain, await Unpack(new BrotliStream(await brotli.Content.ReadAsStreamAsync(), CompressionMode.Decompress)));
            Assert.Equal(plain, await Unpack(new GZipStream(await gzip.Content.ReadAsStreamAsync(), CompressionMode.Decompress)));
        }
    }

    [Fact]
    public async Task Every_asset_may_be_kept_for_ever_and_says_what_it_is()
    {
        await using var host = await UiHost.StartAsync();

        foreach (var file in host.Assets.Files)
        {
            var response = await host.GetAsync(Path(host, file));

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", Header(response, "Cache-Control"));
            Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
            Assert.Equal("Accept-Encoding", Header(response, "Vary"));
            Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
            var expected = file.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript" : "text/css";
            Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task A_browser_that_has_the_asset_gets_no_bytes()
    {
        await using var host = await UiHost.StartAsync();
        var path = Path(host, "widget/widget.js");
        var tag = Header(await host.GetAsync(path, ("Accept-Encoding", "br")), "ETag");

        var again = await host.GetAsync(path, ("Accept-Encoding", "br"), ("If-None-Match", $"\"other\", {tag}"));
        var inAnotherCoding = await host.GetAsync(path, ("Accept-Encoding", "gzip"), ("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, Header(again, "ETag"));
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, inAnotherCoding.StatusCode);
    }

    [Fact]
    public async Task HEAD_answers_like_GET_without_the_bytes()
    {
        await using var host = await UiHost.StartAsync();
        var path = Path(host, "widget/widget.js");

        var get = await host.GetAsync(path, ("Accept-Encoding", "br"));
        var head = await host.SendAsync(HttpMethod.Head, path, ("Accept-Encoding", "br"));

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(Header(get, "ETag"), Header(head, "ETag"));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public void All_of_it_is_within_800_kilobytes_of_the_assembly()
    {
        var assembly = typeof(UiAssets).Assembly;

        var bytes = assembly.GetManifestResourceNames().Sum(name => assembly.GetManifestResourceStream(name)!.Length);

        Assert.InRange(bytes, 1, 800 * 1024);
    }

    [Theory]
    [InlineData("/livechat/a/{hash}/widget/nothing.js")]
    [InlineData("/livechat/a/{hash}/loader.js")]
    [InlineData("/livechat/a/{hash}/")]
    [InlineData("/livechat/a/00000000000000000000/widget/widget.js")]
    [InlineData("/livechat/a/{hash}/../widget/widget.js")]
    [InlineData("/livechat/a/{hash}/%2e%2e/widget.js")]
    public async Task What_is_no_asset_of_this_version_is_not_found_and_not_kept(string path)
    {
        await using var host = await UiHost.StartAsync();

        var response = await host.GetAsync(path.Replace("{hash}", host.Assets.Hash, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.False(response.Headers.CacheControl is { Public: true });
    }

    private static string Path(UiHost host, string file) => $"/livechat/a/{host.Assets.Hash}/{file}";

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));

    private static async Task<byte[]> Unpack(Stream stream)
    {
        await using (stream)
        {
            using var plain = new MemoryStream();
            await stream.CopyToAsync(plain);
            return plain.ToArray();
        }
    }
}
