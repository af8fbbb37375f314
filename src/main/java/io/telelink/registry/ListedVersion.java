package io.telelink.registry;

/** A version with what people said about it. */
public record ListedVersion(VersionSummary version, VersionStanding standing) {
}
