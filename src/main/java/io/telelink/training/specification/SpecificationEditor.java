package io.telelink.training.specification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.audit.Hash;
import io.telelink.audit.WrittenText;
import io.telelink.learning.Task;
import io.telelink.learning.train.ModelSpecification;
import io.telelink.training.DefaultSpecifications;
import io.telelink.training.SpecificationSet;
import io.telelink.training.Specifications;
import io.telelink.training.persistence.PolicyTable;
import io.telelink.training.specification.ListedSpecification.Standing;
import io.telelink.training.specification.persistence.SpecificationTable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Model specifications for administrators, who read, check, save and retire them. Nothing saved is ever lost. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
public class SpecificationEditor {

    /** Longest note. */
    public static final int LONGEST_NOTE = 500;

    private static final int MOST_NAMES = 200;

    private final Specifications specifications;
    private final DefaultSpecifications defaults;
    private final SpecificationTable table;
    private final SpecificationRules rules;
    private final PolicyTable policies;
    private final AuditLog log;

    SpecificationEditor(Specifications specifications, DefaultSpecifications defaults, SpecificationTable table,
                        SpecificationRules rules, PolicyTable policies, AuditLog log) {
        this.specifications = specifications;
        this.defaults = defaults;
        this.table = table;
        this.rules = rules;
        this.policies = policies;
        this.log = log;
    }

    /** All specifications, retired ones too: those with a default first. At most some two hundred. */
    public List<ListedSpecification> list() {
        SpecificationSet current = specifications.current();
        Map<String, SpecificationVersion> saved = new LinkedHashMap<>();
        table.newestOfEach(Instant.MAX).forEach(version -> saved.put(version.name(), version));
        Set<String> names = new LinkedHashSet<>(defaults.byName().keySet());
        names.addAll(saved.keySet());
        return names.stream().map(name -> listed(name, current, Optional.ofNullable(saved.get(name)))).toList();
    }

    /** One specification; empty where there never was one of the name. */
    public Optional<OpenedSpecification> open(String name) {
        Optional<SpecificationVersion> newest = table.newest(name);
        Optional<String> file = Optional.ofNullable(defaults.byName().get(name)).map(ModelSpecification::text);
        if (newest.isEmpty() && file.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> saved = newest.flatMap(SpecificationVersion::specification);
        String text = saved.or(() -> file).or(() -> newest.flatMap(retired -> table.find(name, retired.number() - 1))
                .flatMap(SpecificationVersion::specification)).orElse("");
        return Optional.of(new OpenedSpecification(listed(name, specifications.current(), newest), text, file));
    }

    private ListedSpecification listed(String name, SpecificationSet current, Optional<SpecificationVersion> newest) {
        Optional<ModelSpecification> holds = current.find(name);
        boolean hasDefault = defaults.byName().containsKey(name);
        boolean saved = newest.flatMap(SpecificationVersion::specification).isPresent();
        boolean used = holds.filter(each -> newest.flatMap(SpecificationVersion::specification).filter(each.text()::equals).isPresent())
                .isPresent();
        Standing standing = saved ? used ? Standing.SAVED : Standing.UNUSABLE : hasDefault ? Standing.DEFAULT : Standing.RETIRED;
        Task task = holds.map(ModelSpecification::task).or(() -> newest.map(SpecificationVersion::task)).orElseThrow();
        return new ListedSpecification(name, holds.map(ModelSpecification::title).orElse(name), task,
                holds.map(ModelSpecification::algorithmName).orElse(""), hasDefault, standing, newest);
    }

    /** Saved versions and retirements of a name, newest first. */
    public Page<SpecificationVersion> history(String name, Pageable page) {
        return table.list(name, page);
    }

    /** One of them. */
    public Optional<SpecificationVersion> version(String name, int number) {
        return table.find(name, number);
    }

    /**
     * What is wrong with a text, in the order of its lines; none where it could be saved.
     *
     * @param name that it is to be saved under; empty for whatever name it says
     */
    public List<SpecificationFault> check(String text, Optional<String> name) {
        return rules.check(text, name).faults();
    }

    /**
     * Saves a text as the next version of a name, which holds from then on.
     *
     * @param note    why, 1 to 500 characters
     * @param basedOn number of the newest saved version that this follows; 0 where there is none
     * @throws InvalidSpecificationException naming all that is wrong with the text
     * @throws SpecificationChangedException where another version was saved meanwhile
     * @throws SpecificationRefusedException where the note is missing or too long, or there are too many specifications
     */
    @Transactional
    public SpecificationVersion save(String name, String text, String note, int basedOn) {
        String said = said(note);
        SpecificationRules.Checked checked = rules.check(text, Optional.of(name));
        ModelSpecification specification = checked.specification()
                .orElseThrow(() -> new InvalidSpecificationException(checked.faults()));
        Optional<SpecificationVersion> before = following(name, basedOn);
        if (before.isEmpty() && table.names() >= MOST_NAMES) {
            throw new SpecificationRefusedException("There are " + MOST_NAMES + " specifications saved already; change one of them.");
        }
        if (before.flatMap(SpecificationVersion::specification).filter(text::equals).isPresent()) {
            throw new SpecificationRefusedException("The text is that of version " + basedOn + ": there is nothing to save.");
        }
        table.insert(name, basedOn + 1, specification.task(), text, said, CurrentUser.name());
        log.append("SPECIFICATION_SAVED", CurrentUser.name(), "specification " + name, Map.of("version", basedOn + 1,
                "task", specification.task(), "note", said, "text", Hash.sha256(text.getBytes(StandardCharsets.UTF_8))));
        return table.find(name, basedOn + 1).orElseThrow();
    }

    /**
     * Retires what was saved under a name: the default holds again, or nothing where there is none.
     *
     * @throws SpecificationChangedException where another version was saved meanwhile
     * @throws SpecificationRefusedException where the note is missing or too long, no saved version holds, or there is no default
     *     and the application trains it by itself
     */
    @Transactional
    public SpecificationVersion retire(String name, String note, int basedOn) {
        String said = said(note);
        SpecificationVersion before = following(name, basedOn).filter(version -> version.specification().isPresent())
                .orElseThrow(() -> new SpecificationRefusedException("No saved version of " + name + " holds that could be retired."));
        refuseWhereTrainedByItself(name);
        table.insert(name, basedOn + 1, before.task(), null, said, CurrentUser.name());
        log.append("SPECIFICATION_RETIRED", CurrentUser.name(), "specification " + name,
                Map.of("version", basedOn + 1, "task", before.task(), "note", said));
        return table.find(name, basedOn + 1).orElseThrow();
    }

    /** Nobody looks on when the application trains by itself: one name that is gone would fail the whole training. */
    private void refuseWhereTrainedByItself(String name) {
        policies.lock();
        if (!defaults.byName().containsKey(name) && policies.current().rules().specifications().contains(name)) {
            throw new SpecificationRefusedException("The application trains " + name + " by itself, on its schedule or on an alert, as "
                    + "the rules on the page of trainings say. Take it out of them first.");
        }
    }

    /** The newest version, which is the one that a change was made to. */
    private Optional<SpecificationVersion> following(String name, int basedOn) {
        table.lock();
        Optional<SpecificationVersion> newest = table.newest(name);
        int number = newest.map(SpecificationVersion::number).orElse(0);
        if (number != basedOn) {
            throw new SpecificationChangedException(name, basedOn, number);
        }
        return newest;
    }

    private static String said(String note) {
        return WrittenText.required("Say why in the note", note, LONGEST_NOTE, SpecificationRefusedException::new);
    }
}
