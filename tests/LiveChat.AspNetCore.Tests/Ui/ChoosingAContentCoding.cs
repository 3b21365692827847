using LiveChat.AspNetCore.Ui;

namespace LiveChat.AspNetCore.Tests.Ui;

public class ChoosingAContentCoding
{
    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0.1, gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("deflate", "identity")]
    [InlineData("*", "br")]
    [InlineData("*;q=0.5, br;q=0", "gzip")]
    [InlineData("identity", "identity")]
    [InlineData("br, *;q=0", "br")]
    [InlineData("*;q=0", "identity")]
    [InlineData("", "identity")]
    [InlineData(",,;;", "identity")]
    public void The_browsers_first_choice_wins_and_Brotli_wins_a_tie(string header, string expected)
        => Assert.Equal(expected, ContentCoding.Choose(header).Name);

    [Fact]
    public void A_client_that_names_none_gets_it_unpacked()
        => Assert.Equal("identity", ContentCoding.Choose(default).Name);
}
