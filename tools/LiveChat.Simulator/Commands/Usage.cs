namespace LiveChat.Simulator.Commands;

/// <summary>What the tool says of itself.</summary>
internal static class Usage
{
    public const string Text =
        """
        usage: LiveChat.Simulator run [options]

        Tries routing policies out in virtual time: the same chats, for each policy, through the router of LiveChat.

        who works
          --agents N          how many agents, all alike and always there          50
          --capacity N        chats at once per agent, ringing ones included       3
          --answer S          how long one takes to answer a ring, on average;     3
                              exponential; later than --offer-timeout is a miss
          --offer-timeout S   how long a chat rings at one agent                   18
          --miss P            probability that a ring is not answered              0.02
          --decline P         probability that it is declined                      0.01
          --away S            when somebody is back whom two missed rings in a     300
                              row have set Away

        who comes
          --chats N           how many chats come                                  10000
          --hours H           within how many hours, at random (Poisson)           24
          --service S         how long a conversation lasts, on average;           1200
                              exponential
          --patience S        how long a customer waits before leaving, on         for ever
                              average; exponential
          --journal FILE      chats come when they came according to the routing
                              journal: JSON lines with "chat" and "at"
          --queue NAME        of which queue, if the file has several
          --seed N            what is drawn by lot; the same seed, the same result 1

        what is told
          --policies A,B      the policies to compare                              round-robin,least-busy,longest-idle
          --json              as JSON, with each agent's figures
          --svg FILE          a chart of the waits, too

        The figures, in seconds:
          wait        from coming into the queue to the agent's accept, of those who were
                      answered; 95 %: confidence interval of the mean, by batch means
          abandoned   who left before anybody answered
          occupancy   share of all places in conversation while chats come
          fairness    Jain's index of the agents' time in conversation: 1 when all have
                      as much, 1/N when one has everything
          chats       the fewest and the most chats an agent had

        Ends with 0, with 1 when a file cannot be written, with 2 when something asked
        for is wrong.

        """;
}
