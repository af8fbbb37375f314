package io.telelink.access;

/** One account offered on the login page, with the role's name and what there is to see in it, both for reading. */
public record DemonstrationAccount(String username, String password, String roleLabel, String whatItShows) {
}
