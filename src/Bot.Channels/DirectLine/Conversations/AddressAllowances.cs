using System.Net;
using System.Net.Sockets;

namespace Bot.Channels.DirectLine;

/// <summary>An allowance for each address. Safe to use from many threads at once.</summary>
internal sealed class AddressAllowances(int perMinute, TimeProvider time)
{
    /// <summary>Most addresses that are kept; with more in one minute, those that come new get nothing.</summary>
    public const int MostAddresses = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, Allowance> _byAddress = [];

    /// <summary>Takes one of an address's; false when none is left in this minute.</summary>
    public bool TryTake(IPAddress? address)
    {
        lock (_lock)
        {
            var key = Key(address ?? IPAddress.None);
            if (_byAddress.TryGetValue(key, out var known)) return known.TryTake();
            if (_byAddress.Count == MostAddresses) ForgetOld();
            return _byAddress.Count < MostAddresses && (_byAddress[key] = new Allowance(perMinute, time)).TryTake();
        }
    }

    // Whoever has one IPv6 address has the 64 bits behind it.
    private static UInt128 Key(IPAddress address)
    {
        var bytes = address.MapToIPv6().GetAddressBytes();
        var isV4 = address.AddressFamily == AddressFamily.InterNetwork || address.IsIPv4MappedToIPv6;
        if (!isV4) bytes.AsSpan(8).Clear();
        return new UInt128(BitConverter.ToUInt64(bytes, 0), BitConverter.ToUInt64(bytes, 8));
    }

    private void ForgetOld()
    {
        foreach (var (key, allowance) in _byAddress)
            if (allowance.IsOver) _byAddress.Remove(key);
    }
}
