namespace LiveChat.Faults.Proxying;

/// <summary>Which way bytes go through a proxy.</summary>
[Flags]
internal enum Directions
{
    None = 0,
    ToServer = 1,
    ToClient = 2,
    Both = ToServer | ToClient,
}
