package io.telelink.demo;

import java.util.List;

import io.telelink.access.ApiTokens;
import io.telelink.access.DemonstrationAccount;
import io.telelink.access.DemonstrationAccounts;
import io.telelink.access.Roles;
import io.telelink.access.Users;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The accounts of the demonstration store. Their passwords are public on purpose: the store holds no real person. */
@Component
@ConditionalOnBooleanProperty("telelink.demonstration")
class DemonstrationPeople implements DemonstrationAccounts {

    private static final int TOKEN_DAYS = 30;

    private final Users users;
    private final ApiTokens tokens;

    private record Person(String name, String displayName, String role, DemonstrationAccount account) {
    }

    private static final List<Person> PEOPLE = List.of(
            person("manager", "Maria Manager", Roles.RETENTION_MANAGER, "Retention manager",
                    "Who is about to leave, why, and what they are worth"),
            person("executive", "Emil Executive", Roles.EXECUTIVE, "Executive",
                    "What the base is worth and where that value leaks"),
            person("admin", "Ada Administrator", Roles.ADMIN, "Administrator",
                    "Imports, models, and every prediction"),
            person("auditor", "Otto Auditor", Roles.AUDITOR, "Auditor",
                    "Who did what, and the proof that nobody changed it since"));

    DemonstrationPeople(Users users, ApiTokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    private static Person person(String name, String displayName, String role, String label, String shows) {
        return new Person(name, displayName, role, new DemonstrationAccount(name, "telelink-" + name, label, shows));
    }

    @Override
    public List<DemonstrationAccount> accounts() {
        return PEOPLE.stream().map(Person::account).toList();
    }

    void createMissing() {
        for (Person person : PEOPLE) {
            if (users.find(person.name()).isEmpty()) {
                users.create(person.name(), person.displayName(), person.account().password(), person.role());
            }
        }
    }

    /** A token of the administrator for trying the REST interface; only its hash is kept, so every start makes one. */
    String freshToken() {
        return tokens.issueFor("admin", "Demonstration", TOKEN_DAYS);
    }
}
