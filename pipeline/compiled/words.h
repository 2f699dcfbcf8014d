/* Lists of words (tuples and frozensets, which never change) that a text does not end in, begin with or stand in, told
   by one sign: most have some ten words, each of which was compared, or a hash made of what was just cut out of a text
   (one of fifteen instructions, 2026-12). Does not belong here: anything that finds what Python does not.

   Included by strings.h. */

/* How long the words of a list are, a bit each (the last for all that are longer), and their first and last signs,
   which share the bits. */
enum { EDGES = 512, FEW = 3 };
typedef struct {
    uint64_t sizes, firsts[EDGES / 64], lasts[EDGES / 64];
} Edges;

static inline int has_bit(const uint64_t *bits, Py_UCS4 sign) {
    return bits[sign % EDGES / 64] >> sign % 64 & 1;
}
static inline uint64_t size_bit(PyObject *word) {
    return (uint64_t)1 << (PyUnicode_GET_LENGTH(word) < 63 ? PyUnicode_GET_LENGTH(word) : 63);
}

/* Note a word; 0 where it is none, or has no signs. */
static int note_word(Edges *edges, PyObject *word) {
    if (!PyUnicode_CheckExact(word) || PyUnicode_READY(word) < 0 || PyUnicode_GET_LENGTH(word) == 0)
        return 0;
    Py_UCS4 first = PyUnicode_READ_CHAR(word, 0), last = PyUnicode_READ_CHAR(word, PyUnicode_GET_LENGTH(word) - 1);
    edges->sizes |= size_bit(word);
    edges->firsts[first % EDGES / 64] |= (uint64_t)1 << first % 64;
    edges->lasts[last % EDGES / 64] |= (uint64_t)1 << last % 64;
    return 1;
}

static Edges *read_edges(PyObject *words) {
    Edges *edges = calloc(1, sizeof *edges);
    PyObject *word;
    Py_ssize_t at = 0;
    Py_hash_t hash;
    int all = edges != NULL;
    if (PyTuple_CheckExact(words))
        for (; all && at < PyTuple_GET_SIZE(words); at++)
            all = note_word(edges, PyTuple_GET_ITEM(words, at));
    else
        while (all && _PySet_NextEntry(words, &at, &word, &hash))
            all = note_word(edges, word);
    if (all)
        return edges;
    free(edges);
    return NULL;
}

#define MOST_LISTS 8192 /* four times as many as the core has: what comes after half of them goes Python's way */
/* The edges of a tuple or frozenset; NULL where they are not known. */
static const Edges *edges_of(PyObject *words) {
    static struct {
        PyObject *words;
        Edges *edges;
    } known[MOST_LISTS], *one;
    static int many;
    uintptr_t at = (uintptr_t)words >> 4;
    for (one = &known[at % MOST_LISTS]; one->words != words; one = &known[++at % MOST_LISTS])
        if (one->words == NULL) {
            if (many >= MOST_LISTS / 2)
                return NULL;
            many++;
            Py_INCREF(words); /* so that no other takes its place */
            one->words = words;
            one->edges = read_edges(words);
            break;
        }
    return one->edges;
}

/* Whether it is certain that a word is not in a frozenset. */
static int is_no_word(PyObject *set, PyObject *word) {
    const Edges *edges = IS_WIDE(word) ? edges_of(set) : NULL;
    return edges != NULL &&
           !((edges->sizes & size_bit(word)) && has_bit(edges->firsts, *SIGNS(word)) &&
             has_bit(edges->lasts, SIGNS(word)[PyUnicode_GET_LENGTH(word) - 1]));
}

/* Whether it is certain that what ends, or begins, with a sign does so with none of the words of a tuple. */
static inline int is_no_edge(PyObject *words, Py_UCS2 sign, int direction) {
    if (!PyTuple_CheckExact(words) || PyTuple_GET_SIZE(words) < FEW)
        return 0;
    const Edges *edges = edges_of(words);
    return edges != NULL && !has_bit(direction > 0 ? edges->lasts : edges->firsts, sign);
}
