package io.telelink.access;

import java.util.List;
import java.util.Optional;

/** The people who work with customers: whom work can be given to. Open to those people themselves. */
public interface Team {

    /** A person with the name to sign in by and the one to be called by. */
    record Member(String username, String displayName) {
    }

    /** Managers and administrators who can sign in, by display name. */
    List<Member> members();

    /** The member of that sign-in name, in any case. */
    default Optional<Member> find(String username) {
        return members().stream().filter(member -> member.username().equalsIgnoreCase(username.strip())).findFirst();
    }
}
