using System.Text;

namespace LiveChat.Core.Tests.Attachments.Images;

public sealed class KnowingWhatIsNoPicture
{
    public static TheoryData<string, byte[]> Others => new()
    {
        { "svg", [.. "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8] },
        { "svg with a declaration", [.. "<?xml version=\"1.0\"?><svg onload=\"alert(1)\"></svg>"u8] },
        { "svg behind a byte order mark", [0xEF, 0xBB, 0xBF, .. "<svg/>"u8] },
        { "svg in UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<svg/>")] },
        { "compressed svg", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] },
        { "html", [.. "<!doctype html><script>alert(1)</script>"u8] },
        { "php", [.. "<?php system($_GET['c']); ?>"u8] },
        { "script", [.. "#!/bin/sh\nid"u8] },
        { "pdf", [.. "%PDF-1.7\n"u8] },
        { "postscript", [.. "%!PS-Adobe-3.0"u8] },
        { "program for Windows", [.. "MZ\u0090\0\u0003\0\0\0"u8] },
        { "program for Linux", [0x7F, .. "ELF"u8, 2, 1, 1, 0] },
        { "program for Java", [0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 0x41] },
        { "program for the web", [0, .. "asm"u8, 1, 0, 0, 0] },
        { "flash", [.. "CWS\u0009\0\0\0\0"u8] },
        { "zip", [.. "PK\u0003\u0004\u0014\0\0\0"u8] },
        { "rar", [.. "Rar!\u001A\u0007\u0001\0"u8] },
        { "7z", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C, 0, 4] },
        { "old office document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
        { "webp", [.. "RIFF\0\0\0\0WEBPVP8 "u8] },
        { "bmp", [.. "BM\0\0\0\0\0\0"u8] },
        { "tiff", [.. "II*\0\u0008\0\0\0"u8] },
        { "tiff the other way round", [.. "MM\0*\0\0\0\u0008"u8] },
        { "heic", [0, 0, 0, 0x18, .. "ftypheic"u8] },
        { "avif", [0, 0, 0, 0x1C, .. "ftypavif"u8] },
        { "mp4", [0, 0, 0, 0x20, .. "ftypisom"u8] },
        { "quicktime", [0, 0, 0, 0x14, .. "ftypqt  "u8] },
        { "webm", [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x86, 0x81] },
        { "mp3", [0xFF, 0xFB, 0x90, 0x64, 0, 0, 0, 0] },
        { "mp3 with tags", [.. "ID3\u0004\0\0\0\0"u8] },
        { "icon", [0, 0, 1, 0, 1, 0, 16, 16] },
        { "cursor", [0, 0, 2, 0, 1, 0, 16, 16] },
        { "jpeg 2000", [0, 0, 0, 0x0C, .. "jP  \r\n"u8, 0x87, 0x0A] },
        { "code stream of jpeg 2000", [0xFF, 0x4F, 0xFF, 0x51, 0, 0x2F, 0, 0] },
        { "jpeg xl", [0xFF, 0x0A, 0, 0x10, 0xB0, 0x13, 0, 0] },
        { "jpeg-ls", [0xFF, 0xD8, .. JpegBytes.Segment(0xF7, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]), .. JpegBytes.Scan, 0xFF, 0xD9] },
        { "mng", [0x8A, .. "MNG\r\n\u001A\n"u8] },
        { "jng", [0x8B, .. "JNG\r\n\u001A\n"u8] },
        { "photoshop", [.. "8BPS\0\u0001\0\0"u8] },
        { "gif of a year there is not", [.. "GIF90a\u0001\0\u0001\0"u8] },
        { "gif in small letters", [.. "gif89a\u0001\0\u0001\0"u8] },
        { "png whose line ends were changed", [0x89, .. "PNG\n\u001A\n"u8, 0, .. PngBytes.Picture()[8..]] },
        { "png that lost its eighth bit", [0x09, .. PngBytes.Picture()[1..]] },
        { "png behind a space", [.. " "u8, .. PngBytes.Picture()] },
        { "gif behind a line", [.. "\n"u8, .. GifBytes.Picture(GifBytes.Frame())] },
        { "jpeg behind zeros", [0, 0, .. JpegBytes.Picture()] },
        { "archive with a png in it", [.. "PK\u0003\u0004"u8, .. PngBytes.Picture()] },
        { "bitmap with a png in it", [.. "BM"u8, .. PngBytes.Picture()] },
        { "jpeg without a marker behind its start", [0xFF, 0xD8, .. "<html>"u8] },
        { "space", [.. " "u8] },
        { "zero", [0] },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Something_else_is_not_taken_whatever_it_is_called(string what, byte[] file)
    {
        _ = what;
        Assert.Equal("type_not_allowed", await Walking.RefusalAsync(file));
        Assert.Equal("type_not_allowed", await Walking.RefusalAsync(file.Length > 8 ? [.. file, .. new byte[100_000]] : file));
    }

    public static TheoryData<string, string, byte[]> Disguises => new()
    {
        { "php with the beginning of a gif", "corrupt", [.. "GIF89a<?php system($_GET['c']); ?>"u8] },
        { "html with the beginning of a gif", "corrupt", [.. "GIF89a<html><script>alert(1)</script></html>"u8] },
        { "script with the beginning of a gif", "corrupt", [.. "GIF89a=1;alert(document.domain)//aaaaaaaa"u8] },
        { "script with the beginning of an old gif", "corrupt", [.. "GIF87a/*aaaaaa*/=1;alert(document.domain)//"u8] },
        { "archive with the beginning of a gif", "corrupt", [.. "GIF89a"u8, .. "PK\u0003\u0004\u0014\0\0\0\u0008\0\0\0\0\0\0\0\0\0\0\0"u8] },
        { "jpeg with the beginning of a gif", "corrupt", [.. "GIF89a"u8, .. JpegBytes.Picture()] },
        { "png with the beginning of a gif", "corrupt", [.. "GIF89a"u8, .. PngBytes.Picture()] },
        { "html with the beginning of a png", "corrupt", [.. PngBytes.Signature, .. "<html><script>alert(1)</script></html>"u8] },
        { "archive with the beginning of a png", "corrupt", [.. PngBytes.Signature, .. "PK\u0003\u0004\u0014\0\0\0\u0008\0\0\0"u8] },
        { "jpeg with the beginning of a png", "corrupt", [.. PngBytes.Signature, .. JpegBytes.Picture()] },
        { "gif with the beginning of a png", "corrupt", [.. PngBytes.Signature, .. GifBytes.Picture(GifBytes.Frame())] },
        { "html with the beginning of a jpeg", "corrupt", [0xFF, 0xD8, 0xFF, .. "<html><script>alert(1)</script></html>"u8] },
        { "php with the beginning of a jpeg", "corrupt", [.. JpegBytes.Start, .. JpegBytes.Jfif, .. "<?php system($_GET['c']); ?>"u8] },
        { "archive with the beginning of a jpeg", "corrupt", [.. JpegBytes.Start, .. JpegBytes.Jfif, .. "PK\u0003\u0004\u0014\0\0\0"u8] },
        { "png with the beginning of a jpeg", "corrupt", [.. JpegBytes.Start, .. JpegBytes.Jfif, .. PngBytes.Picture()] },
        { "text that is longer than a segment says", "truncated", [0xFF, 0xD8, 0xFF, 0xE0, .. "<script>alert(1)</script>"u8] },
        { "beginning of a gif and no more", "truncated", [.. "GIF89a"u8] },
        { "beginning of a png and no more", "truncated", PngBytes.Signature },
        { "beginning of a jpeg and no more", "truncated", JpegBytes.Start },
        { "letter with which a gif begins", "truncated", [.. "G"u8] },
    };

    [Theory]
    [MemberData(nameof(Disguises))]
    public async Task Something_else_that_begins_as_a_picture_is_found_out(string what, string refusal, byte[] file)
    {
        _ = what;
        Assert.Equal(refusal, await Walking.RefusalAsync(file));
    }

    public static TheoryData<string, byte[], byte[]> Two => new()
    {
        {
            "a gif whose width begins a comment of a script",
            [.. "GIF89a/*\u0001\0"u8, 0x80, 0, 0, .. new byte[6], .. GifBytes.Frame(), GifBytes.Trailer, .. "*/=1;window.__xss=1;//"u8],
            [.. "GIF89a/*\u0001\0"u8, 0x80, 0, 0, .. new byte[6], .. GifBytes.Frame(), GifBytes.Trailer]
        },
        { "a gif with a page in a comment", GifBytes.Picture(GifBytes.Comment("<script>window.__xss=1</script>"), GifBytes.Frame()), GifBytes.Picture(GifBytes.Frame()) },
        { "a jpeg with a page in a comment", JpegBytes.Picture(JpegBytes.Segment(0xFE, [.. "<script>window.__xss=1</script>"u8])), JpegBytes.Picture() },
        { "a jpeg with a program in what a camera says", JpegBytes.Picture(JpegBytes.Camera(1, "<?php window.__xss(); ?>")), JpegBytes.Picture() },
        { "a jpeg with a script for a thumbnail", JpegBytes.Picture(JpegBytes.Segment(0xE0, [.. "JFXX\0\u0010"u8, .. "*/=window.__xss/*"u8])), JpegBytes.Picture() },
        { "a jpeg with an archive in a comment", JpegBytes.Picture(JpegBytes.Segment(0xFE, [.. "PK\u0003\u0004window.__xss"u8])), JpegBytes.Picture() },
        { "a png with a document in a text", PngBytes.Picture(before: [PngBytes.Chunk("tEXt", [.. "x\0%PDF-1.7 window.__xss"u8])]), PngBytes.Picture() },
        { "a png with a program in a chunk of its own", PngBytes.Picture(after: [PngBytes.Chunk("eViL", [.. "MZ window.__xss"u8])]), PngBytes.Picture() },
        { "a jpeg with another one in it and behind it", [.. JpegBytes.Picture(JpegBytes.Segment(0xE2, [.. "MPF\0window.__xss"u8])), .. JpegBytes.Picture()], JpegBytes.Picture() },
        { "a jpeg that moves", [.. JpegBytes.Picture(), 0, 0, 0, 0x18, .. "ftypmp42window.__xss"u8], JpegBytes.Picture() },
        { "a png with what was cut off behind it", [.. PngBytes.Picture(), .. PngBytes.Data(4, 3), .. "window.__xss"u8, .. PngBytes.End], PngBytes.Picture() },
    };

    [Theory]
    [MemberData(nameof(Two))]
    public async Task A_picture_that_is_something_else_as_well_is_a_picture_only(string what, byte[] file, byte[] picture)
    {
        _ = what;
        Assert.Equal(picture, await Walking.KeptAsync(file));
    }

    [Fact]
    public async Task Nothing_is_empty() => Assert.Equal("empty", await Walking.RefusalAsync([]));
}
