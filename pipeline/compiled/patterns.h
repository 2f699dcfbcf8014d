/* Where a pattern finds nothing, told by its first two signs before the engine is prepared: half of all calls ended so,
   each after a thousand steps and more (2026-11). What a pattern can begin with is read once out of its compiled form,
   and kept beside it. Does not belong here: anything that finds what the engine does not.

   They know how CPython lays out patterns, which 3.11 and 3.12 do alike; the numbers of what a compiled pattern is made
   of come from the Python that compiles (SRE_...). Included by strings.h. */

/* What a pattern can begin with: its first signs, a bit each, and its first two, which share the bits of ``pairs``; 0
   stands there for any second sign, or none. */
enum { ALL_SIGNS = 0x10000, ALL_PAIRS = 0x4000, TRIES = 3 };
typedef struct {
    Py_UCS4 firsts[ALL_SIGNS / 32], pairs[ALL_PAIRS / 32];
} Heads;

static inline Py_UCS4 bit_of(Py_UCS4 first, Py_UCS4 second) {
    return (first * 37 + second * 101) % ALL_PAIRS;
}
static inline int can_be(const Heads *heads, Py_UCS4 first, Py_UCS4 second) {
    Py_UCS4 bit = bit_of(first, second);
    return heads->pairs[bit / 32] >> bit % 32 & 1;
}
static void note(Heads *heads, Py_UCS4 first, Py_UCS4 second) {
    Py_UCS4 bit = bit_of(first, second);
    if (first < ALL_SIGNS)
        heads->firsts[first / 32] |= (Py_UCS4)1 << first % 32;
    heads->pairs[bit / 32] |= (Py_UCS4)1 << bit % 32;
}

/* What the head of re.Pattern is like. */
typedef struct {
    PyObject_VAR_HEAD
    Py_ssize_t groups;
    PyObject *groupindex, *indexgroup, *pattern;
    int flags;
    PyObject *weakreflist;
    int isbytes;
    Py_ssize_t codesize;
    Py_UCS4 code[1];
} Pattern;

/* All signs of digits. */
static const Py_UCS2 *digits(void) {
    static Py_UCS2 known[1024];
    if (known[0] == 0)
        for (Py_UCS4 sign = '0', many = 0; many < 1023 && sign < ALL_SIGNS; sign++)
            if (Py_UNICODE_ISDECIMAL(sign))
                known[many++] = sign;
    return known;
}

/* Note the signs of a set, which stand first, or second behind ``first``; 0 where they are not told one by one. */
static int note_set(const Py_UCS4 *set, Heads *heads, Py_UCS4 first) {
    #define NOTE(sign) (first ? note(heads, first, sign) : note(heads, sign, 0))
    for (;;)
        switch (*set++) {
        case SRE_FAILURE:
            return 1;
        case SRE_LITERAL:
            NOTE(*set);
            set++;
            break;
        case SRE_RANGE:
            if (set[1] - set[0] > 0x100)
                return 0;
            for (Py_UCS4 sign = set[0]; sign <= set[1]; sign++)
                NOTE(sign);
            set += 2;
            break;
        case SRE_CATEGORY:
            if (*set++ != SRE_CATEGORY_UNI_DIGIT)
                return 0;
            for (const Py_UCS2 *sign = digits(); *sign; sign++)
                NOTE(*sign);
            break;
        case SRE_CHARSET:
            for (Py_UCS4 sign = 0; sign < 256; sign++)
                if (set[sign / 32] >> sign % 32 & 1)
                    NOTE(sign);
            set += 8;
            break;
        case SRE_BIGCHARSET: { /* how many blocks of 256 signs, the block for each upper byte, the blocks */
            const uint8_t *block_of = (const uint8_t *)(set + 1);
            const Py_UCS4 *blocks = set + 65, none[8] = {0};
            Py_UCS4 empty = 0;
            while (empty < set[0] && memcmp(blocks + empty * 8, none, sizeof none) != 0)
                empty++;
            for (Py_UCS4 sign = 0; sign < ALL_SIGNS; sign++)
                if (block_of[sign / 256] == empty)
                    sign |= 255;
                else if (blocks[block_of[sign / 256] * 8 + sign % 256 / 32] >> sign % 32 & 1)
                    NOTE(sign);
            set = blocks + set[0] * 8;
            break;
        }
        default:
            return 0;
        }
    #undef NOTE
}

/* Note what a compiled pattern can begin with, or go on with behind ``first``; 0 where that is any sign or none. */
static int note_heads(const Py_UCS4 *code, Heads *heads, Py_UCS4 first, int *steps) {
    while (--*steps > 0)
        switch (*code) {
        case SRE_INFO: case SRE_ASSERT_NOT: case SRE_JUMP:
            code += 1 + code[1];
            break;
        case SRE_MARK: case SRE_AT:
            code += 2;
            break;
        case SRE_MAX_UNTIL: case SRE_MIN_UNTIL:
            if (first) /* what is repeated may stand there again */
                return 0;
            code += 1;
            break;
        case SRE_LITERAL:
            if (first)
                note(heads, first, code[1]);
            else if (code[1] == 0 || !note_heads(code + 2, heads, code[1], steps))
                note(heads, code[1], 0);
            return 1;
        case SRE_IN: { /* a pattern of patterns.headed looks back at what its first sign begins */
            const Py_UCS4 *behind = code + 1 + code[1];
            if (!first && behind[0] == SRE_ASSERT && behind[2] == 1 && behind[3] == SRE_ASSERT && behind[5] == 0)
                if (note_heads(behind + 6, heads, 0, steps))
                    return 1;
            return note_set(code + 2, heads, first);
        }
        case SRE_ASSERT: /* code[2]: how far it looks back */
            if (note_heads(code + 1 + code[1], heads, first, steps))
                return 1;
            return code[2] == 0 && note_heads(code + 3, heads, first, steps);
        case SRE_BRANCH: /* a branch that can be empty goes on with what stands behind all */
            for (code++; *code; code += *code)
                if (!note_heads(code + 1, heads, first, steps))
                    return 0;
            return 1;
        case SRE_REPEAT: case SRE_REPEAT_ONE: case SRE_MIN_REPEAT_ONE: case SRE_POSSESSIVE_REPEAT_ONE:
            if (!note_heads(code + 4, heads, first, steps))
                return 0;
            if (code[2] > 0) /* so often at least */
                return 1;
            code += 1 + code[1];
            break;
        default:
            return 0;
        }
    return 0;
}

static Heads *read_heads(const Pattern *pattern) {
    Heads *heads = calloc(1, sizeof *heads);
    int steps = 20000, plain = Py_SIZE(pattern) == pattern->codesize && pattern->code[0] == SRE_INFO;
    if (heads != NULL && plain && note_heads(pattern->code, heads, 0, &steps))
        return heads;
    free(heads);
    return NULL;
}

#define MOST_PATTERNS 4096 /* twice as many as the core has: what comes then is left to the engine */
/* What a pattern can begin with; NULL where that is not known. */
static const Heads *heads_of(Pattern *pattern) {
    static struct {
        Pattern *pattern;
        Heads *heads;
    } known[MOST_PATTERNS];
    static int many;
    uintptr_t at = (uintptr_t)pattern >> 4;
    typeof(*known) *one;
    for (one = &known[at % MOST_PATTERNS]; one->pattern != pattern; one = &known[++at % MOST_PATTERNS])
        if (one->pattern == NULL) {
            if (many >= MOST_PATTERNS / 2)
                return NULL;
            many++;
            Py_INCREF(pattern); /* so that no other takes its place */
            one->pattern = pattern;
            one->heads = read_heads(pattern);
            break;
        }
    return one->heads;
}

enum { NO_PATTERN, AT_PLACE, ANYWHERE, ALL, EACH, PUT };
/* Which of these a method of a type is. */
static int way_to_find(PyTypeObject *type, PyObject *name) {
    static const struct {
        const char *name;
        int way;
    } ways[] = {
        {"match", AT_PLACE}, {"fullmatch", AT_PLACE}, {"search", ANYWHERE}, {"findall", ALL}, {"finditer", EACH}, {"sub", PUT},
    };
    if (strcmp(type->tp_name, "re.Pattern") == 0)
        for (size_t at = 0; at < sizeof ways / sizeof *ways; at++)
            if (PyUnicode_CompareWithASCIIString(name, ways[at].name) == 0)
                return ways[at].way;
    return NO_PATTERN;
}

/* The first place from ``at`` to ``last`` where a pattern can begin in a text that is read up to ``end``, or -1. */
static Py_ssize_t first_of(const Heads *heads, PyObject *text, Py_ssize_t at, Py_ssize_t last, Py_ssize_t end) {
    const Py_UCS2 *signs = SIGNS(text);
    for (; at <= last; at++) {
        const Py_UCS4 sign = signs[at];
        if (heads->firsts[sign / 32] >> sign % 32 & 1)
            if (can_be(heads, sign, 0) || (at + 1 < end && can_be(heads, sign, signs[at + 1])))
                return at;
    }
    return -1;
}

/* What a pattern finds nowhere. */
static PyObject *nothing(int way, PyObject *text) {
    static PyObject *none;
    if (way == ALL)
        return PyList_New(0);
    if (way == EACH)
        return none == NULL && (none = PyTuple_New(0)) == NULL ? NULL : PyObject_GetIter(none);
    text = way == PUT ? text : Py_None;
    Py_INCREF(text);
    return text;
}

/* A search that tries a pattern only where it can begin: most words have one such place, or two. */
static PyObject *search_at(const Heads *heads, PyObject *const *args, Py_ssize_t count, Py_ssize_t at, Py_ssize_t end) {
    static PyObject *match, *search;
    if (search == NULL) {
        match = PyObject_GetAttrString((PyObject *)Py_TYPE(args[0]), "match");
        search = PyObject_GetAttrString((PyObject *)Py_TYPE(args[0]), "search");
        if (match == NULL || search == NULL)
            return NULL;
    }
    for (int tries = TRIES; at >= 0; tries--) {
        PyObject *place = PyLong_FromSsize_t(at), *from[] = {args[0], args[1], place, count > 3 ? args[3] : NULL};
        if (place == NULL)
            return NULL;
        PyObject *found = PyObject_Vectorcall(tries > 0 ? match : search, from, count > 3 ? 4 : 3, NULL);
        Py_DECREF(place);
        if (found != Py_None || tries <= 0)
            return found;
        Py_DECREF(found);
        at = first_of(heads, args[1], at + 1, end - 1, end);
    }
    Py_RETURN_NONE;
}

/* What a method of a pattern returns, which is one of the ways to find. */
static PyObject *find(PyObject *method, int way, PyObject *const *args, Py_ssize_t count, PyObject *names) {
    Py_ssize_t first = way == PUT ? 2 : 1, told = 0;
    PyObject *text = count > first ? args[first] : NULL;
    const Heads *heads = NULL;
    int plain = way == PUT ? count == 3 : names == NULL && count <= 4;
    if (plain && text != NULL && PyUnicode_CheckExact(text) && IS_WIDE(text))
        heads = heads_of((Pattern *)args[0]);
    if (heads == NULL)
        return PyObject_Vectorcall(method, args, count, names);
    Py_ssize_t start = 0, end = PyUnicode_GET_LENGTH(text);
    for (Py_ssize_t at = 2; at < count && way != PUT; at++) {
        if (!PyLong_CheckExact(args[at]) || (told = PyLong_AsSsize_t(args[at])) < 0) {
            PyErr_Clear();
            return PyObject_Vectorcall(method, args, count, names);
        }
        told = told < end ? told : end;
        *(at == 2 ? &start : &end) = told;
    }
    Py_ssize_t at = first_of(heads, text, start, way == AT_PLACE && start < end ? start : end - 1, end);
    if (at < 0)
        return nothing(way, text);
    return way == ANYWHERE ? search_at(heads, args, count, at, end) : PyObject_Vectorcall(method, args, count, names);
}
