using System.Text;
using LiveChat.Webhooks;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Core.Tests.Webhooks;

public class VerifyingSignatures
{
    private const string Old = "old-secret-0123456789abcdef012345";
    private const string New = "new-secret-0123456789abcdef012345";

    private static readonly DateTimeOffset Now = new(2030, 1, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"id":"1-0"}""");

    [Fact]
    public void What_was_signed_is_genuine() => Assert.Equal(WebhookVerdict.Genuine, Verify(WebhookSignature.Write(Body, Now, New)));

    [Fact]
    public void The_signature_is_an_hmac_anybody_can_compute()
        => Assert.Equal("t=1893488400,v1=" + Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(New), Encoding.UTF8.GetBytes("""1893488400.{"id":"1-0"}"""))), WebhookSignature.Write(Body, Now, New));

    [Theory]
    [InlineData("""{"id":"1-1"}""")]
    [InlineData("""{"id":"1-0"} """)]
    [InlineData("")]
    public void A_changed_body_is_forged(string body) => Assert.Equal(WebhookVerdict.Forged, Verify(WebhookSignature.Write(Body, Now, New), Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void A_changed_time_is_forged()
        => Assert.Equal(WebhookVerdict.Forged, Verify(WebhookSignature.Write(Body, Now.AddHours(-1), New).Replace("t=1893484800", "t=1893488400", StringComparison.Ordinal)));

    [Fact]
    public void Another_secret_is_forged() => Assert.Equal(WebhookVerdict.Forged, Verify(WebhookSignature.Write(Body, Now, Old)));

    [Theory]
    [InlineData(-301, WebhookVerdict.Stale)]
    [InlineData(-300, WebhookVerdict.Genuine)]
    [InlineData(300, WebhookVerdict.Genuine)]
    [InlineData(301, WebhookVerdict.Stale)]
    public void A_recorded_request_is_of_no_use_after_five_minutes(int seconds, WebhookVerdict verdict)
        => Assert.Equal(verdict, Verify(WebhookSignature.Write(Body, Now.AddSeconds(seconds), New)));

    [Fact]
    public void While_secrets_change_either_side_may_be_first()
    {
        var both = WebhookSignature.Write(Body, Now, New, Old);

        Assert.Equal(WebhookVerdict.Genuine, Verifier(Old).Verify(both, Body));
        Assert.Equal(WebhookVerdict.Genuine, Verifier(New).Verify(both, Body));
        Assert.Equal(WebhookVerdict.Genuine, Verifier(New, Old).Verify(WebhookSignature.Write(Body, Now, Old), Body));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("t=1893488400")]
    [InlineData("v1=00")]
    [InlineData("t=,v1=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("t=-1,v1=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("t=99999999999999999999,v1=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("t=1893488400,v1=zz00000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("t=1893488400,v0=0000000000000000000000000000000000000000000000000000000000000000")]
    public void What_cannot_be_read_is_malformed(string? header) => Assert.Equal(WebhookVerdict.Malformed, Verify(header));

    [Fact]
    public void A_header_of_any_length_and_kind_throws_nothing()
    {
        Assert.Equal(WebhookVerdict.Malformed, Verify(new string(',', 100_000)));
        Assert.Equal(WebhookVerdict.Forged, Verify("t=99999999999,v1=0000000000000000000000000000000000000000000000000000000000000000"));
    }

    [Fact]
    public void A_verifier_without_a_secret_cannot_be_made()
    {
        Assert.Throws<ArgumentException>(() => new WebhookVerifier([]));
        Assert.Throws<ArgumentException>(() => new WebhookVerifier([New, ""]));
    }

    private static WebhookVerdict Verify(string? header, byte[]? body = null) => Verifier(New).Verify(header, body ?? Body);

    private static WebhookVerifier Verifier(params string[] secrets) => new(secrets, new FakeTimeProvider(Now));
}
