namespace LiveChat.AspNetCore.Tests.Hosting;

/// <summary>Where clients find LiveChat: a host, or what stands before several.</summary>
internal interface ISite
{
    Uri Address { get; }

    HttpClient Http { get; }
}
