using CsCheck;
using LiveChat.Transcripts;

namespace LiveChat.Core.Tests.Transcripts;

public class MaskingAnAddress
{
    [Theory]
    [InlineData("dana@example.com", "d…@ex….com")]
    [InlineData("d@e.example", "d…@e….example")]
    [InlineData("dana@mail.example.co.uk", "d…@ma….uk")]
    [InlineData("用户@例子.广告", "用…@例子….广告")]
    public void It_can_be_recognised_by_its_owner_and_by_nobody_else(string address, string masked) => Assert.Equal(masked, MaskedAddress.Of(address));

    [Theory]
    [InlineData("dana@localhost", "d…@lo…")]
    [InlineData("dana.ray@localhost", "d…@lo…")]
    [InlineData("dana@example\u2024com", "d…@ex…")]
    [InlineData("dana@.", "d…@….")]
    [InlineData("dana@", "d…@…")]
    [InlineData("@example.com", "…@ex….com")]
    [InlineData("dana", "d…")]
    [InlineData("", "…")]
    [InlineData("\ud83d@example.com", "\ufffd…@ex….com")]
    public void One_that_is_none_is_masked_all_the_same(string text, string masked) => Assert.Equal(masked, MaskedAddress.Of(text));

    [Fact]
    public void No_text_at_all_fails()
        => Gen.OneOf(Gen.Char, Gen.Char["@.a\ud83d"]).Array.Sample(text => MaskedAddress.Of(new string(text)).Contains('…', StringComparison.Ordinal));
}
