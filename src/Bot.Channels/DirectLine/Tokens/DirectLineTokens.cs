using System.Security.Cryptography;
using Bot.Channels.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Channels.DirectLine;

/// <summary>Makes tokens and reads them. They are JWTs because clients look into them for the user's id.</summary>
/// <param name="options">The key, if there is one to keep.</param>
/// <param name="time">The clock that tokens expire by.</param>
internal sealed class DirectLineTokens(DirectLineOptions options, TimeProvider time)
{
    /// <summary>How long a token is valid.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1800);

    // Both issuer and audience: nobody else makes these tokens or takes them.
    private const string Here = "directline";
    private const int LongestToken = 8 * 1024;

    private readonly SymmetricSecurityKey _key = new(options.TokenKey ?? RandomNumberGenerator.GetBytes(DirectLineOptions.ShortestKey));
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = LongestToken };

    /// <summary>A token for what is granted, valid from now on.</summary>
    public string Issue(TokenGrant grant)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Here,
            Audience = Here,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
            Claims = new Dictionary<string, object>
            {
                ["user"] = grant.User,
                ["name"] = grant.UserName,
                ["conv"] = grant.Conversation,
                ["channel"] = grant.Channel,
                ["origins"] = grant.Origins,
            },
        });
    }

    /// <summary>What a token of ours grants.</summary>
    /// <exception cref="RefusedRequestException">403 for a token that has expired or is not ours. Never 401: a client that polls would stop
    /// without a word, where it can recover from 403.</exception>
    public async Task<TokenGrant> ReadAsync(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Here,
            ValidAudience = Here,
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            LifetimeValidator = (_, expires, _, _) => expires > time.GetUtcNow().UtcDateTime,
        });
        if (result.IsValid)
        {
            var read = (JsonWebToken)result.SecurityToken;
            return new TokenGrant(
                read.GetPayloadValue<string>("conv"), read.GetPayloadValue<string>("user"), read.GetPayloadValue<string>("name"),
                read.GetPayloadValue<string>("channel"), read.GetPayloadValue<string[]>("origins"));
        }

        throw result.Exception is SecurityTokenInvalidLifetimeException
            ? new RefusedRequestException(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.")
            : new RefusedRequestException(StatusCodes.Status403Forbidden, "BadToken", "The token is not one of this server.");
    }
}
