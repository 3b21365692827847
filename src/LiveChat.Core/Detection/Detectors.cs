namespace LiveChat.Detection;

/// <summary>The names of the built-in detectors.</summary>
public static class Detectors
{
    /// <summary>Payment card numbers: issuer, length and check digit are right, whatever separates the digits.</summary>
    public const string Card = "card";

    /// <summary>The three or four digits that a card has besides its number, where a label says so.</summary>
    public const string CardCode = "cvv";

    /// <summary>Social security and taxpayer numbers of the United States (SSN, ITIN); nine digits in one piece only near a word that says so.</summary>
    public const string SocialSecurity = "ssn";

    /// <summary>International bank account numbers: country, length and check digits are right.</summary>
    public const string Iban = "iban";

    /// <summary>Phone numbers: international ones, those of North America, and what a word near it says is one.</summary>
    public const string Phone = "phone";

    /// <summary>E-mail addresses.</summary>
    public const string Email = "email";

    /// <summary>IPv4 and IPv6 addresses, without port and prefix length.</summary>
    public const string IpAddress = "ip";

    /// <summary>All of them, those that are most certain first.</summary>
    internal static IReadOnlyList<IDetector> BuiltIn { get; } =
    [
        new PaymentCardDetector(), new IbanDetector(), new EmailDetector(), new SocialSecurityDetector(), new IpAddressDetector(), new CardCodeDetector(), new PhoneDetector(),
    ];
}
