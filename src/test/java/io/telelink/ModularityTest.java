package io.telelink;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

import static org.assertj.core.api.Assertions.assertThat;

class ModularityTest {

    private static final Path DOCUMENTATION = Path.of("target", "modules");

    private static final ApplicationModules MODULES = ApplicationModules.of(TeleLinkApplication.class);

    @Test
    void modulesReachOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void modulesAreDocumented() {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(DOCUMENTATION.toString()))
                .writeModulesAsPlantUml().writeIndividualModulesAsPlantUml().writeModuleCanvases();
        assertThat(DOCUMENTATION.resolve("components.puml")).isNotEmptyFile();
        MODULES.forEach(module -> assertThat(Files.exists(
                DOCUMENTATION.resolve("module-" + module.getIdentifier() + ".adoc"))).as(module.getDisplayName()).isTrue());
    }
}
