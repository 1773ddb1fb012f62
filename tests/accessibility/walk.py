"""A person who cannot see the window: finds, opens, edits and moves a contact by names alone.

Everything is done over the accessibility bus; nothing is known of the program but the words that it shows.
At the end the program is asked, from its command line, whether the store agrees.
"""

import atexit
import json
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 90.0  # seconds until something that is waited for counts as missing


def eventually(what, look):
    """What `look` answers as soon as it is something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = look()
            if found:
                return found
        except GLib.Error:
            pass  # it went away while it was looked at
        pump()
    sys.exit(f"not found: {what}")


def pump():
    context = GLib.MainContext.default()
    end = time.monotonic() + 0.05
    while time.monotonic() < end:
        if not context.iteration(False):
            time.sleep(0.005)


def walk(node, depth=0):
    node.clear_cache()
    yield node
    if depth < 40:
        for place in range(node.get_child_count()):
            child = node.get_child_at_index(place)
            if child is not None:
                yield from walk(child, depth + 1)


def is_showing(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


class Program:
    def __init__(self, arguments):
        self.heard = []
        self.process = subprocess.Popen(arguments)
        self.listener = Atspi.EventListener.new(self.hear)
        for event in ("object:state-changed:focused", "object:state-changed:showing"):
            self.listener.register(event)
        self.root = eventually("the program on the bus", self.on_the_bus)

    def hear(self, event):
        try:
            self.heard.append((event.type, event.source.get_role_name(), event.source.get_name()))
        except GLib.Error:
            pass

    def on_the_bus(self):
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            each = desktop.get_child_at_index(place)
            if each is not None and each.get_process_id() == self.process.pid:
                return each
        return None

    def find(self, name, *roles, below=None, starts=False, text=None):
        """The showing thing with that name, of one of the roles, and with that text in it."""

        def look():
            for node in walk(below or self.root):
                own = node.get_name() or ""
                fits = own.startswith(name) if starts else own == name
                if fits and node.get_role_name() in roles and is_showing(node):
                    if text is None or shown_text(node) == text:
                        return node
            return None

        return eventually(f"{name!r} as {' or '.join(roles)}", look)

    def says(self, name):
        """Whether a notification with that in it was announced."""
        return eventually(
            f"the announcement {name!r}",
            lambda: any(role == "notification" and name in text for _, role, text in self.heard),
        )


def act(node, *wanted):
    action = node.get_action_iface()
    names = [action.get_action_name(place) for place in range(action.get_n_actions())]
    for name in wanted:
        if name in names:
            action.do_action(names.index(name))
            return
    sys.exit(f"{node.get_name()!r} has {names}, none of {wanted}")


def press(node):
    act(node, "Press", "click")


def write(node, text):
    node.get_editable_text_iface().set_text_contents(text)


def shown_text(node):
    text = node.get_text_iface()
    return text.get_text(0, text.get_character_count())


def count_of(item):
    return int(item.get_name().rsplit(", ", 1)[1].split(" ")[0])


def main(binary):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        profile = f"{folder}/profile"

        def kartei(*arguments):
            return subprocess.run(
                [binary, "--profile", profile, *arguments],
                check=True, capture_output=True, text=True).stdout

        kartei("--local", "--seed", "40", "sync")
        people = json.loads(kartei("list", "--json"))
        folders = json.loads(kartei("folders", "--json"))
        counts = {}
        for each in people:
            name = each["displayName"]
            counts[name] = counts.get(name, 0) + 1
        chosen = next(each["displayName"] for each in people
                      if counts[each["displayName"]] == 1 and each["displayName"].isascii()
                      and each.get("givenName"))
        path = next(each["path"] for each in folders if not each["isDefault"] and "/" in each["path"])
        target = path.rsplit("/", 1)[-1]
        phone = "+420 777 123 456"
        print(f"{chosen} goes to {path}")

        program = Program([binary, "--profile", profile])
        atexit.register(program.process.kill)
        everybody = program.find("All contacts, ", "tree item", "table cell", starts=True)
        print("the tree says:", everybody.get_name())
        act(everybody, "Toggle", "toggle", "Select")
        before = count_of(program.find(f"{target}, ", "tree item", "table cell", starts=True))

        write(program.find("Search contacts", "text", "entry"), chosen)
        people_list = program.find("Contacts", "list", "table")
        row = program.find(chosen, "list item", below=people_list)
        print("the row says:", row.get_name(), "|", row.get_description())
        press(row)

        press(program.find("Add phone", "push button", "button"))
        write(program.find("Phone", "text", "entry", text=""), phone)
        press(program.find("Save", "push button", "button"))
        program.says("changed")

        row = program.find(chosen, "list item", below=people_list)
        act(row, "SetFocus")
        eventually("the focus on the row", lambda: any(
            kind.startswith("object:state-changed:focused") and name == chosen
            for kind, _, name in program.heard))
        press(program.find("Move", "push button", "button"))
        write(program.find("Filter folders", "text", "entry"), target)
        press(program.find("Move", "push button", "button",
                           below=program.find("Move to", "dialog", "frame", "window")))
        program.says("moved to")
        eventually("one more in the folder", lambda: count_of(
            program.find(f"{target}, ", "tree item", "table cell", starts=True)) == before + 1)

        act(program.find("File", "menu item", "menu"), "ShowMenu", "Press", "click")
        press(program.find("Quit", "menu item"))
        program.process.wait(PATIENCE)

        moved = [each for each in json.loads(kartei("list", "--folder", path, "--json"))
                 if each["displayName"] == chosen]
        assert len(moved) == 1, f"{chosen} is not in {path}"
        assert phone in json.dumps(moved[0]), moved[0]
        print("the store agrees")


if __name__ == "__main__":
    main(sys.argv[1])
