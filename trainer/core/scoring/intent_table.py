"""What tools/fit_intent.py learned: do not edit, run it again."""

from typing import Final

# In hundredths, how much more each speaks for fine, nit and topic than for fault.
CONSTANT: Final = (-135, -314, -551)
FEATURES: Final = """
-393 -426 -516 !
-70 -182 -198 ! $
117 -114 406 #code=0
351 218 441 #code=1
-161 195 -335 #code=2
-392 -370 -436 #code=3
-457 -148 -18 #done=0
371 77 95 #done=1
-70 -182 -198 #end=!
99 58 27 #end=.
-201 -165 -262 #end=/
-60 185 395 #end=?
147 33 114 #end=word
-5 -197 20 #finite=0
-80 126 56 #finite=1
-443 122 738 #grammar=0
-288 -83 -172 #grammar=1
-27 35 -96 #grammar=2
108 92 -272 #grammar=3
-5 -102 -170 #grammar=4
180 -87 -92 #grammar=5
222 -85 44 #grammar=6
156 -74 102 #grammar=7
-74 271 168 #guard=0
-67 -150 -54 #guard=1
183 -90 33 #guard=2
-128 -102 -70 #guard=3
-116 369 471 #harm=0
207 237 194 #harm=1
-95 -531 -491 #harm=2
-81 -145 -98 #harm=3
114 250 495 #nots=0
44 -64 -202 #nots=1
-148 -189 -157 #nots=2
-95 -67 -60 #nots=3
-49 58 425 #numbers=0
122 200 50 #numbers=1
95 59 -53 #numbers=2
-253 -387 -346 #numbers=3
294 -65 47 #questions=0
-93 242 238 #questions=1
-287 -248 -208 #questions=2
467 1080 984 #signs=0
210 541 93 #signs=1
105 263 103 #signs=2
-303 -662 -325 #signs=3
-565 -1293 -778 #signs=4
-136 12 152 #verb=0
50 -83 -76 #verb=1
349 403 604 #words=0
78 675 780 #words=1
456 874 821 #words=2
234 10 -380 #words=3
82 -431 -490 #words=4
-341 -636 -514 #words=5
-388 -500 -364 #words=6
-556 -465 -380 #words=7
250 -4 10 ,
97 12 208 , CAPITALS
-65 -60 3 , CAPITALS $
2 4 100 , CAPITALS ,
46 167 222 , CODE
-13 3 202 , CODE $
109 73 263 , CODE ,
103 128 70 , CODE and
2 86 26 , CODE would
23 -145 -19 , NUMBER
231 78 199 , NUMBER ,
196 86 89 , NUMBER and
161 -82 27 , a
-141 -80 -76 , after
-28 -68 -50 , all
73 15 98 , always
-191 -151 -262 , and
-113 -120 -85 , and CODE
-20 -52 -28 , and a
88 29 34 , and it
135 38 55 , and so
27 2 -16 , and the
-69 127 16 , and then
-87 -82 -66 , any
409 324 189 , as
183 69 80 , as it
263 121 125 , because
250 122 123 , because the
262 296 137 , but
48 11 10 , but CODE
57 114 55 , but it
111 -20 12 , but the
-119 24 -38 , by
11 158 115 , can
-22 16 191 , can't
-221 -147 -141 , don't
-138 -99 -89 , each
-193 -122 -107 , else
-230 -131 -131 , even
101 95 57 , for
294 139 140 , for the
-92 -91 -96 , good
147 52 51 , good $
129 -25 58 , hence
187 98 136 , hence no
25 62 352 , hmm
3 6 107 , hmm $
-155 -45 -83 , however
38 71 169 , i
4 68 145 , i'd
-90 -70 -4 , in
-129 -57 -97 , it
-53 39 -54 , it's
-8 65 127 , maybe
-74 48 -13 , name
-83 -86 -50 , never
-88 -179 5 , no
128 165 88 , none
-4 27 -53 , not
375 135 152 , nothing
-142 -45 -14 , once
208 277 131 , one
-87 -56 -74 , only
-330 -120 -174 , or
-17 130 5 , pick
-15 110 11 , pick one
-52 193 252 , please
1 98 -29 , please $
8 84 16 , rest
104 62 25 , same
326 116 108 , see
140 23 1 , ship
184 106 90 , since
159 106 85 , since the
449 -58 195 , so
98 19 35 , so CODE
50 -28 102 , so a
-165 -87 -85 , so after
97 43 45 , so an
-163 -85 -84 , so every
-292 -158 -155 , so it
286 203 154 , so no
114 50 53 , so nobody
170 79 81 , so nothing
156 93 78 , so that
-34 -96 -82 , so the
34 46 161 , someone
186 50 12 , that's
52 104 101 , the
64 24 28 , the second
2 -120 -100 , then
-19 -58 -34 , therefore
144 21 49 , they
-75 -124 -65 , this
99 123 108 , though
76 13 20 , thus
56 -16 -24 , two
2 53 -11 , we
-170 -160 -119 , what
278 121 104 , whatever
140 47 57 , whatever the
7 53 -23 , which
99 -13 20 , which is
-251 -148 -171 , with
-100 -62 -62 , you
-8 -94 -138 .
99 58 27 . $
24 55 234 . .
-122 0 48 . . $
-13 125 344 . . .
134 55 60 . . NUMBER
-41 27 -90 . /
139 15 101 . CAPITALS
-14 25 -37 . CODE
261 127 129 . NUMBER ,
-11 -95 -46 . a
-174 -114 -97 . after
201 76 76 . good
141 51 51 . good .
-125 -10 -43 . i
31 42 100 . i'd
-130 -79 -73 . in
-151 -168 -124 . it
-124 -54 -62 . it's
203 236 141 . no
24 59 124 . not
-180 -113 -104 . one
-211 -113 -111 . so
-58 -84 -74 . the
-141 32 119 /
-201 -165 -262 / $
-36 -116 -75 / /
-20 177 -19 / CODE
-43 -74 15 / CODE /
-65 -7 -32 / NUMBER
-187 -177 -126 / etc
-135 -113 -163 / o
-35 -28 -165 :
70 126 121 : $
-47 -217 -39 : CODE
-340 -384 -292 : NUMBER
-143 -119 -93 : NUMBER ,
239 98 110 : one
43 -18 43 : the
8 9 62 ;
-253 -323 -300 ; $
-153 -58 -83 ; CODE
202 92 89 ; a
-141 -81 -75 ; and
49 84 81 ; i
95 208 96 ; it
135 -23 23 ; the
-380 -6 30 ?
-60 185 395 ? $
-97 -181 -44 ? ?
-145 -132 -104 ? a
-110 -79 -70 ? as
-155 -95 -79 ? i
-147 -180 -147 ? i'd
-118 -88 -82 ? if
297 166 151 ? no
64 87 10 ? the
-85 -123 -71 CAPITALS
-196 -1 69 CAPITALS $
36 89 190 CAPITALS ,
121 52 55 CAPITALS , so
-139 -217 -138 CAPITALS .
-31 -109 -38 CAPITALS . $
-153 -137 -128 CAPITALS /
48 23 -91 CAPITALS CAPITALS
179 127 118 CAPITALS NUMBER
152 81 151 CAPITALS and
-217 -113 -88 CAPITALS by
171 143 130 CAPITALS in
-43 -88 -54 CAPITALS is
-202 43 -330 CODE
-274 -105 -167 CODE $
41 117 178 CODE ,
143 278 124 CODE , CODE
-210 -101 -113 CODE , and
25 92 31 CODE , but
-102 -183 -101 CODE , not
256 63 97 CODE , so
69 66 36 CODE , the
141 128 85 CODE , which
6 63 -82 CODE .
33 -101 -80 CODE . $
-3 -52 -26 CODE . CODE
-98 -110 31 CODE /
-70 -114 -76 CODE / $
-19 85 13 CODE / CODE
-72 76 -58 CODE :
-96 -213 -115 CODE ;
-160 -216 -161 CODE ; $
-43 182 24 CODE ?
70 169 127 CODE ? $
-178 10 -254 CODE CODE
-41 162 -90 CODE CODE $
39 114 25 CODE CODE ?
-97 -89 -68 CODE NUMBER
-121 -25 -57 CODE after
64 86 -13 CODE and
66 196 50 CODE and CODE
-116 -141 -92 CODE and the
18 127 45 CODE are
-66 39 -31 CODE as
91 124 65 CODE as a
130 -45 20 CODE before
-15 88 11 CODE could
10 78 23 CODE could be
102 -38 19 CODE does
253 89 110 CODE first
-56 85 -23 CODE for
-147 -187 -116 CODE for CODE
-236 -194 -164 CODE from
102 6 18 CODE gives
117 21 34 CODE has
122 42 50 CODE has a
-84 -22 -22 CODE here
-62 -82 -70 CODE in
44 30 -5 CODE in the
-177 -101 -94 CODE inside
-125 -136 -109 CODE instead
-125 -136 -109 CODE instead of
153 59 -10 CODE is
-245 -150 -134 CODE is called
129 31 53 CODE is set
-226 -18 -97 CODE isn't
173 78 48 CODE makes
-185 -190 -138 CODE not
-164 -183 -149 CODE off
120 42 23 CODE on
163 126 131 CODE on the
256 61 100 CODE only
-14 76 -5 CODE or
-12 40 -6 CODE rather
-12 40 -6 CODE rather than
-22 134 31 CODE reads
81 -7 17 CODE returns
40 -46 -5 CODE runs
86 37 30 CODE says
1 184 46 CODE shadows
169 65 76 CODE stays
-41 175 32 CODE tells
-56 -14 -37 CODE vs
144 93 76 CODE was
-167 -207 -178 CODE with
-114 -102 -82 CODE with CODE
-247 -162 -157 CODE without
160 275 129 CODE would
-36 -128 -348 NUMBER
-39 -120 19 NUMBER $
-43 -210 108 NUMBER ,
7 -11 -39 NUMBER , NUMBER
234 100 108 NUMBER , and
221 132 95 NUMBER , no
100 17 24 NUMBER , the
-45 -45 -55 NUMBER .
89 73 50 NUMBER . $
117 46 51 NUMBER . .
-110 -26 -60 NUMBER /
-103 -183 55 NUMBER :
101 12 28 NUMBER : NUMBER
1 94 12 NUMBER ?
176 143 56 NUMBER CAPITALS
-5 160 20 NUMBER CODE
75 211 69 NUMBER CODE $
130 141 103 NUMBER NUMBER
17 81 -3 NUMBER and
60 145 52 NUMBER and NUMBER
-115 -79 -68 NUMBER are
222 199 129 NUMBER as
110 46 50 NUMBER before
-151 -80 -21 NUMBER bit
-103 -45 -53 NUMBER byte
18 -69 -44 NUMBER bytes
84 101 51 NUMBER chars
-241 -138 -138 NUMBER for
-155 -84 -82 NUMBER gets
-191 -144 -115 NUMBER has
-8 -90 -53 NUMBER in
-161 -75 -103 NUMBER is
-49 173 -4 NUMBER lines
-26 80 -17 NUMBER lines ,
11 -37 -16 NUMBER minutes
193 54 72 NUMBER ms
18 8 3 NUMBER of
-129 -198 -175 NUMBER on
197 36 68 NUMBER s
187 84 89 NUMBER s ,
-99 -67 -57 NUMBER the
354 146 161 NUMBER to
250 113 118 NUMBER to NUMBER
150 144 88 NUMBER with
-31 97 8 NUMBER would
124 232 166 ^ CAPITALS
-19 -42 40 ^ CAPITALS ,
117 77 -30 ^ CODE
-469 -599 -275 ^ CODE $
2 189 248 ^ CODE ,
52 51 187 ^ CODE /
27 336 -37 ^ CODE CODE
178 323 134 ^ CODE and
-23 121 20 ^ CODE as
11 102 25 ^ CODE could
-80 50 -35 ^ CODE for
196 57 80 ^ CODE has
-103 -210 -153 ^ CODE in
-57 -35 -48 ^ CODE instead
289 387 189 ^ CODE is
-114 -14 -50 ^ CODE isn't
147 45 62 ^ CODE only
-58 -121 -71 ^ CODE rather
-56 -14 -37 ^ CODE vs
-182 -226 -180 ^ CODE with
-51 433 24 ^ NUMBER
104 209 80 ^ NUMBER CODE
87 115 35 ^ a
-165 -138 -160 ^ add
-9 -27 -20 ^ after
94 167 46 ^ alias
85 -26 -32 ^ all
-192 -155 -140 ^ always
-115 -139 -133 ^ am
-115 -139 -133 ^ am i
135 135 45 ^ an
-93 -74 -37 ^ any
-67 -78 30 ^ are
25 -6 120 ^ async
197 77 80 ^ at
225 106 109 ^ at first
359 104 131 ^ both
133 50 57 ^ broke
-234 -170 -113 ^ build
-137 -73 -71 ^ by
-53 -88 70 ^ cache
53 -21 67 ^ caching
4 76 -64 ^ can
135 40 33 ^ checked
99 35 38 ^ clicked
-97 13 -62 ^ comment
-49 -2 -22 ^ comment says
21 -44 236 ^ concurrency
50 133 40 ^ consider
-40 81 -59 ^ const
90 241 265 ^ could
16 91 25 ^ could be
27 73 43 ^ could we
19 121 41 ^ could you
-82 -45 69 ^ data
-233 -158 -156 ^ do
-155 -112 -92 ^ do the
25 144 9 ^ doc
4 67 9 ^ doc comment
3 285 29 ^ docstring
-32 100 -24 ^ docstring says
-110 -78 -60 ^ does
-144 -157 -134 ^ doesn't
-63 -26 42 ^ don't
-122 67 -37 ^ drop
-80 131 13 ^ drop the
77 -3 9 ^ each
138 86 91 ^ empty
105 192 183 ^ error
230 97 101 ^ even
67 -3 12 ^ every
-141 -82 -79 ^ everything
17 175 -20 ^ extract
-33 63 -43 ^ f
-28 35 72 ^ file
58 -44 -68 ^ fine
35 -33 -16 ^ first
128 56 59 ^ first i
-174 -134 -106 ^ give
402 56 63 ^ good
230 100 98 ^ had
168 74 75 ^ had a
242 125 112 ^ half
248 108 115 ^ half open
-25 101 4 ^ header
-50 -100 55 ^ hm
-121 -85 56 ^ hmm
-117 -58 112 ^ hmm ,
-145 -216 -105 ^ how
275 355 360 ^ i
-11 -15 9 ^ i had
-67 -27 25 ^ i have
165 66 73 ^ i suspected
159 66 111 ^ i was
-89 87 -14 ^ i would
121 336 187 ^ i'd
114 40 118 ^ i'm
309 61 97 ^ if
258 110 116 ^ if the
50 181 139 ^ import
-148 -78 -84 ^ in
-175 -98 -92 ^ in the
21 277 0 ^ indentation
-58 128 382 ^ is
122 67 133 ^ is it
-89 -15 39 ^ is the
31 -2 148 ^ is this
167 3 27 ^ isn't
-359 -316 -276 ^ it
219 -97 -53 ^ it's
171 -6 -8 ^ it's a
63 300 -13 ^ javadoc
-29 -60 55 ^ join
-219 -165 -142 ^ keep
-126 -101 -83 ^ keep the
-56 -106 -133 ^ key
210 99 102 ^ keyset
-18 109 66 ^ kindly
162 -7 52 ^ left
-20 -25 -59 ^ let
65 10 176 ^ line
95 -7 219 ^ line NUMBER
37 391 14 ^ log
49 133 52 ^ log the
46 -46 -59 ^ looks
50 335 15 ^ magic
30 172 35 ^ magic NUMBER
-167 22 -136 ^ make
58 213 38 ^ maybe
-96 -110 99 ^ memory
73 147 127 ^ migration
27 89 44 ^ minor
-221 18 -140 ^ missing
-172 -173 -121 ^ missing CODE
46 234 92 ^ mixed
-111 -176 -21 ^ money
27 179 36 ^ move
110 29 37 ^ my
-342 -321 -322 ^ needs
20 96 22 ^ nit
20 96 22 ^ nit :
-6 108 -131 ^ no
153 61 70 ^ no leak
106 25 30 ^ no problem
58 67 -19 ^ nobody
-123 -56 183 ^ not
17 22 78 ^ not sure
-95 -102 -110 ^ nothing
-25 -74 -31 ^ off
-128 -99 -53 ^ off by
-66 -24 -104 ^ ok
-177 -237 -189 ^ old
-90 -63 -23 ^ on
-6 81 -33 ^ one
-74 -155 -178 ^ only
-19 -18 -15 ^ only the
-51 166 -74 ^ order
5 -43 120 ^ pagination
0 -28 70 ^ partial
-29 174 61 ^ perhaps
-7 26 161 ^ permissions
-97 146 -42 ^ please
115 8 85 ^ postgres
61 256 38 ^ prefer
-186 -39 -105 ^ put
319 79 116 ^ ran
125 34 42 ^ ran it
129 44 57 ^ ran the
-183 -171 -146 ^ reads
67 45 157 ^ redis
17 175 34 ^ rename
33 155 45 ^ rename CODE
-58 -58 40 ^ retry
-58 -22 -79 ^ return
68 6 83 ^ rounding
-163 -111 -253 ^ s
-132 -67 -205 ^ s /
7 -79 -93 ^ same
-29 -113 141 ^ search
70 -10 99 ^ seat
257 104 112 ^ sent
-34 -52 99 ^ session
175 47 39 ^ set
-70 -106 -139 ^ should
-87 -106 -90 ^ should be
-107 -89 -77 ^ shouldn't
167 106 89 ^ since
48 57 229 ^ somebody
10 21 123 ^ somebody from
-11 -15 124 ^ someone
-20 11 171 ^ something
96 209 53 ^ spec
1 173 -17 ^ spelling
1 173 -17 ^ spelling :
84 221 13 ^ split
-138 -112 -74 ^ state
-63 -70 -63 ^ take
16 111 128 ^ test
201 62 33 ^ tested
113 85 82 ^ text
-76 242 197 ^ the
-22 54 -3 ^ the CAPITALS
55 33 100 ^ the CODE
-2 68 5 ^ the NUMBER
-73 71 -13 ^ the comment
35 151 60 ^ the docstring
63 150 65 ^ the log
186 74 86 ^ the old
-110 -56 -71 ^ the test
-102 97 -5 ^ there
-125 23 -37 ^ there is
30 258 19 ^ there's
39 136 18 ^ there's a
-398 -152 -271 ^ this
507 189 227 ^ thought
223 77 99 ^ thought the
-37 66 260 ^ time
31 8 175 ^ token
215 90 100 ^ took
16 143 -88 ^ trailing
325 91 82 ^ tried
-80 30 -85 ^ two
-13 169 -24 ^ type
-55 113 -51 ^ typo
-42 95 -48 ^ typo in
177 75 82 ^ unknown
-28 9 251 ^ unsure
-15 145 -53 ^ unused
-16 141 -53 ^ unused import
-76 307 -154 ^ use
-94 -69 -60 ^ use CODE
32 109 41 ^ use the
165 56 60 ^ was
-10 20 -36 ^ we
-242 -320 -114 ^ what
-36 -40 55 ^ what about
-68 -82 -70 ^ when
-44 -109 78 ^ where
0 -165 -121 ^ who
-16 280 -37 ^ why
60 192 72 ^ why CODE
-21 115 17 ^ why is
-259 -180 -164 ^ with
-101 -57 -54 ^ with CODE
118 134 171 ^ would
6 -49 110 ^ would like
-124 -68 -95 ^ wrong
-227 -208 -178 ^ you
53 -20 1 ^ zero
48 74 -59 a
-289 -222 -155 a CAPITALS
96 124 47 a CODE
198 62 68 a NUMBER
39 17 104 a bad
92 242 317 a bit
-12 72 13 a blank
93 179 82 a class
9 116 14 a comment
40 157 43 a constant
189 62 77 a crash
29 -67 -29 a day
-113 -113 -89 a file
128 28 38 a fixed
103 167 72 a full
151 71 73 a leak
77 48 192 a look
53 29 80 a look at
174 264 140 a name
18 95 29 a named
13 72 25 a named constant
-72 -120 -124 a new
-116 -48 -60 a number
-161 -91 -91 a plain
44 -53 185 a second
174 43 17 a single
-153 -86 -83 a slow
41 157 54 a table
77 106 94 a test
28 -19 -3 a unique
-93 -127 -32 abort
294 159 703 about
171 178 291 about the
-45 -36 50 about this
366 320 217 above
-307 -263 -216 accepted
117 23 196 access
-2 -63 -5 account
-113 -95 -95 accounts
151 28 123 ack
-55 -143 -116 across
-298 -170 -311 add
-184 -143 -135 added
-222 -171 -151 address
-305 -244 -245 admin
-115 -70 -69 admins
-132 -271 -364 after
134 -6 31 after NUMBER
56 -6 2 after a
141 60 64 after ten
-21 56 -11 after the
-148 -97 -27 after>-ed
-154 -167 -147 after>-ing
-46 -130 -33 after>-s
-122 -105 -122 after>GUARD
-39 -65 -85 after>HARM
151 12 37 after>NUMBER
-203 -150 -223 after>WORD
81 -5 9 after>a
-165 -68 -87 after>and
-157 -139 -105 after>is
-273 -208 -174 after>it
147 62 67 after>minutes
-167 -128 -137 after>one
135 56 61 after>ten
66 32 -1 after>the
57 -56 -22 afterwards
104 -2 26 afterwards .
80 -13 14 afterwards . $
-103 -26 87 again
-111 -40 48 again ,
190 212 104 again .
77 -149 -103 against
87 -72 -53 against the
198 150 98 age
293 99 103 agree
-52 -150 -24 ahead
-140 -170 -140 ahead of
-159 -169 -144 ahead of the
-31 -117 -116 alarm
-76 217 0 alias
-27 118 20 alias CODE
7 143 41 align
-96 -327 -379 all
3 -19 -14 all ,
-130 -74 -71 all .
-117 -66 -63 all . $
147 36 28 all good
-96 -39 -86 allowed
182 90 84 alone
-20 209 -50 alphabetical
13 108 -36 alphabetically
68 -77 -102 already
245 48 75 already $
-399 -292 -316 also
-213 -86 -91 although
-176 -67 -72 although>WORD
-163 -89 -86 although>the
-143 -320 117 always
-240 -103 -78 am
-121 -146 -137 am i
187 43 96 amount
166 117 11 an
-9 19 -15 an empty
23 144 27 an enum
89 -7 11 an error
-150 -95 -87 an old
118 -144 -30 and
-47 87 8 and CAPITALS
-49 164 -20 and CODE
76 108 58 and CODE in
143 188 90 and NUMBER
91 -2 16 and a
212 86 97 and all
210 95 100 and each
151 65 70 and every
4 -36 -18 and got
-114 -56 -60 and i
253 111 118 and is
179 59 70 and it
-195 -119 -108 and let
-59 52 -14 and no
104 129 51 and not
209 88 96 and nothing
-163 -49 -73 and once
111 43 46 and only
385 144 164 and saw
185 70 77 and so
255 115 120 and that
23 -183 -35 and the
-4 131 32 and then
-202 -107 -105 and there's no
-160 -122 -96 and you
115 25 144 android
255 104 160 another
68 25 20 answer
79 -12 16 answers
-262 -326 -296 any
-181 -82 -98 any more
-143 -109 -55 anybody
278 116 116 anyhow
-230 -189 -88 anyone
118 -19 -16 anything
329 153 133 anyway
-103 -62 16 app
-233 -161 -140 applied
63 -46 -53 approve
-82 -95 -44 archive
-13 -274 -316 are
-116 -65 -62 are counted
198 90 92 are dropped
115 135 43 are in
-121 -76 -68 are lost
-129 -75 -74 are never
-224 -132 -125 are refused
-170 -90 -89 are rejected
161 69 70 are skipped
-365 -175 -186 aren't
5 140 -22 aria
32 158 -5 aria label
67 -21 175 arithmetic
71 25 178 around
-90 -25 -8 around the
-89 -94 -120 array
77 -10 24 arrive
127 24 45 arrives
25 -6 -55 arrow
-28 -154 -345 as
-96 -65 -57 as CAPITALS
-165 -60 -87 as CODE
-91 -63 -58 as NUMBER
48 100 6 as a
60 142 57 as an
-122 -82 -75 as i
290 222 126 as in
151 160 89 as in the
239 129 114 as is
141 90 72 as is .
237 61 89 as it
123 44 50 as it should
-179 -288 -190 as the
8 -73 -50 as well
33 -82 -35 as well $
-135 -75 -72 as well ,
-167 -104 -96 as well .
188 91 93 as well as
-128 -201 -132 as>-ed
-77 -41 -75 as>-ing
-140 -128 -154 as>-s
-50 -76 -59 as>CAPITALS
-125 -162 -114 as>CODE
-56 -78 -54 as>HARM
-185 -120 -111 as>NUMBER
58 -10 -135 as>WORD
-285 -88 -177 as>a
75 147 63 as>an
-230 -199 -152 as>and
160 48 62 as>be
60 151 66 as>elsewhere
234 106 111 as>for
-181 -121 -103 as>has
139 29 -1 as>in
-213 -164 -144 as>is
167 33 48 as>it
131 78 61 as>of
94 13 32 as>on
-161 -182 -119 as>one
157 54 62 as>should
137 -122 -54 as>the
8 -73 -50 as>well
113 41 46 as>with
-139 -126 254 ask
211 -24 40 asked
37 -63 -27 asked for
-92 -69 -26 asking
82 90 26 asks
171 154 94 asks for
-15 13 164 async
132 -135 110 at
-288 -198 -168 at CODE
-55 -148 -121 at NUMBER
-139 -77 -74 at NUMBER ,
-65 -46 -41 at NUMBER :
-232 -171 -184 at all
-34 -25 -25 at all ,
-113 -62 -60 at all .
26 143 5 at debug
150 98 70 at first
146 70 59 at least
455 201 206 at most
-15 -34 -32 at once
45 31 -38 at the
142 117 84 at the end
-92 -60 -54 at the same
71 173 60 at the top
144 68 163 at this
199 12 46 atomic
-138 -222 -170 attempt
-38 -107 130 audit
35 33 141 auth
-87 -176 -47 await
23 -153 -85 away
137 37 53 away .
153 45 61 away . $
-70 4 -167 b
-28 -332 -351 back
-266 -168 -157 back ,
102 78 53 back .
253 54 75 back to
191 70 83 back to the
-79 -100 96 background
-66 -47 105 backoff
-195 -99 -78 backup
-180 -142 -44 bad
-102 -53 -118 bar
-261 -83 -162 base
127 173 38 bash
-58 -103 -17 batch
-74 -88 18 battery
-350 45 -261 be
239 114 114 be .
237 107 111 be . $
-129 -111 -93 be CODE
-19 150 116 be a
84 38 40 be lost
14 111 24 be nice
-418 -478 -359 because
-197 -164 -125 because CODE
-144 -111 -87 because CODE is
-26 18 -9 because of
-61 -144 -92 because the
-117 -88 -73 because the CAPITALS
-225 -191 -152 because>-ed
-70 -52 -44 because>-ing
101 -92 -24 because>-s
-212 -159 -134 because>CAPITALS
-117 -173 -107 because>CODE
26 -28 -6 because>HARM
-376 -443 -326 because>WORD
-57 -67 -48 because>a
-140 -83 -78 because>and
-70 -49 -42 because>are
-178 -140 -113 because>in
-330 -263 -210 because>is
-122 -85 -75 because>isn't
-8 17 -6 because>of
-177 -270 -185 because>the
-90 -53 -49 because>with
-136 -67 -48 become
-183 -199 -165 becomes
215 160 131 been
114 -151 -239 before
99 16 29 before .
99 16 29 before . $
243 103 110 before any
177 61 96 before it
-246 -218 -203 before the
218 95 98 before we
-158 -59 -80 before>-ed
-104 -112 -115 before>-ing
276 126 144 before>-s
-136 -105 -120 before>GUARD
214 -40 -92 before>WORD
145 39 59 before>a
231 89 100 before>any
-167 -78 -101 before>commit
-140 -81 -78 before>has
151 119 85 before>here
1 -57 -25 before>is
91 -31 30 before>it
-201 -222 -197 before>the
210 90 93 before>we
-149 -78 -82 begin
183 79 85 begins
144 108 120 behaviour
-106 -79 -155 behind
-398 -354 -217 being
-198 -141 -122 believe
-203 301 -60 belongs
7 190 23 belongs in
-125 110 -37 belongs to
4 -20 -30 below
85 1 15 below zero
-94 162 147 better
-185 -368 -92 between
-103 -47 41 between the
-133 -72 -70 beyond
-97 -78 -14 bid
-70 -63 -41 bids
-49 2 142 big
-99 -104 -56 bill
-59 107 360 bit
44 -10 43 bits
-164 -110 -135 black
12 400 71 blank
47 266 90 blank line
81 107 53 blank lines
188 255 309 block
-174 -102 -98 blocked
-29 -13 -39 blocks
-47 -69 -50 blocks the
-178 -141 -114 board
47 14 21 body
-209 -216 -160 book
-92 -110 -84 booked
209 121 145 booking
-248 -187 -167 bookings
181 48 75 boot
269 149 -22 both
108 5 28 both sides
146 92 38 bottom
-81 -95 -95 bound
-57 -56 -48 box
10 198 41 brace
54 56 -2 branch
202 73 102 branches
-235 -224 -184 breaks
-212 -118 -114 bring
190 65 75 brings
134 49 58 broke
-227 -236 -174 browser
131 49 56 browsers
-101 -106 -25 bucket
88 -54 56 buffer
50 -72 6 build
-136 -64 -44 busy
-137 103 -116 but
104 27 33 but CODE
-55 13 58 but i
54 121 55 but it
162 15 33 but the
-174 -23 -159 but:,
-152 -218 -111 but:-ed
-100 -77 -109 but:-ing
-108 -14 -83 but:-ly
-66 -167 -297 but:-s
-130 97 61 but:.
-186 -107 -100 but::
-277 -114 -250 but:?
241 76 76 but:CAPITALS
-45 -228 -123 but:CODE
113 -35 -5 but:GUARD
-68 -35 -35 but:HARM
-120 -54 -79 but:NUMBER
-91 -47 -132 but:WORD
160 221 170 but:a
11 -27 -15 but:after
-151 -80 -78 but:again
-177 -70 -85 but:already
-189 -94 -99 but:although
218 100 104 but:always
-156 -208 -145 but:and
-147 -84 -80 but:any
-246 -149 -126 but:at
21 -28 -44 but:be
-144 -86 -82 but:before
-98 120 -76 but:but
170 22 55 but:by
-140 -73 -32 but:can
77 50 130 but:can't
-158 -63 -77 but:day
-176 -116 -107 but:does
-151 -84 -80 but:empty
183 78 82 but:ever
-228 -148 -129 but:every
-55 41 -8 but:file
161 76 52 but:for
-92 -93 -60 but:from
-241 -111 -128 but:go
48 32 15 but:has
-89 -18 -54 but:however
-12 15 66 but:i
-175 -50 -80 but:if
9 -191 -115 but:in
-223 -221 -193 but:is
-157 -106 -92 but:isn't
-147 109 67 but:it
-50 6 -27 but:it's
-64 -70 -48 but:last
-177 -98 -93 but:list
132 49 55 but:never
-8 28 -2 but:no
-217 -117 -117 but:nobody
-418 -196 -224 but:not
92 69 45 but:nothing
-100 -53 -53 but:now
9 30 -43 but:of
-134 58 -29 but:old
-229 -223 -179 but:on
-242 -146 -136 but:once
-88 8 3 but:one
-97 -74 -61 but:ones
428 12 139 but:only
53 4 16 but:order
-81 -69 -56 but:out
100 -21 18 but:own
221 97 103 but:page
211 131 112 but:reads
-196 -104 -101 but:row
99 53 46 but:runs
-104 23 -44 but:says
-168 -91 -88 but:second
221 104 107 but:server
192 84 82 but:session
46 -33 -16 but:so
-252 -142 -136 but:stays
163 134 -42 but:still
37 -90 -149 but:the
59 102 40 but:them
-49 -39 -34 but:then
190 -1 29 but:this
-194 30 109 but:though
152 33 59 but:time
-70 58 23 but:to
255 96 112 but:two
-110 -16 -44 but:was
115 83 58 but:well
-109 -18 -2 but:what
94 16 30 but:when
-58 7 -20 but:which
-214 -112 -138 but:who
55 32 21 but:will
79 -62 -25 but:with
-104 -66 -63 but:wrong
-63 -47 -30 but:yet
-1 -291 -210 by
217 90 78 by CODE
133 -14 20 by CODE ,
-106 91 -14 by NUMBER
-82 -91 -71 by a
94 2 21 by default
101 44 160 by hand
132 19 32 by itself
124 77 -17 by me
-36 -70 -21 by one
376 44 135 by the
-133 -75 -76 by this
64 -136 4 byte
-116 -204 -217 bytes
87 -56 53 c
12 -84 144 cache
-202 -114 -112 cache is
-41 -46 -36 cached
-74 -17 81 caches
22 -50 97 caching
106 -27 24 calendar
-51 20 11 call
-158 -120 -86 call .
16 250 64 call it
142 22 136 callback
-46 214 -1 called
19 225 66 called CODE
5 116 36 called CODE ,
289 55 73 caller
-109 -77 -80 calls
247 53 77 came
167 59 67 came back
-288 -140 -207 can
-128 -82 -110 can be
386 -105 330 can't
157 -50 -12 can't be
-19 23 113 can't put
-24 14 85 can't put my
-68 0 145 can't say
-115 -138 -132 cancel
-40 -89 -58 cancelled
242 103 108 cancels
211 92 96 cancels the
186 120 158 cannot
47 5 13 cannot be
-278 -173 -159 cap
261 155 124 caps
-88 -260 -158 card
229 55 86 care
134 10 41 care of
22 -27 115 careful
211 152 118 carries
150 67 71 carries the
46 -18 2 carry
85 -39 42 cart
87 231 70 case
157 164 9 cast
-23 -32 92 catch
136 -7 -51 catches
148 -5 27 cent
-154 -140 -137 cents
-165 -90 -75 certificate
180 41 62 change
88 158 75 change .
96 162 79 change . $
-4 -43 -60 changed
-327 -225 -127 changes
-55 -73 -5 channel
133 11 62 charge
-5 -43 -32 charged
-153 -128 -136 charges
64 90 41 chars
-112 -38 -54 chart
-273 -291 18 check
-92 -65 37 check $
-108 -67 -70 check ,
-42 -33 -32 check .
0 -41 -47 check is
-122 -38 77 check the
191 -49 -80 checked
203 94 94 checked the
-147 -74 -66 checking
-104 41 18 checkout
110 24 89 choice
57 111 33 choose
129 696 259 class
-12 191 35 class $
27 35 -67 clause
312 35 -60 clean
83 -21 140 cleanup
-157 -90 -85 cleared
-325 -169 -139 click
81 -98 11 client
-85 -160 -3 clock
-286 -186 -180 close
-180 -104 -100 close the
86 42 44 closed
79 -53 -116 closes
-75 102 262 code
14 92 6 code $
-7 -10 88 code ,
118 95 144 code is
-43 180 -66 coded
134 110 180 codes
30 255 90 colour
178 37 123 column
183 76 84 column is
-99 59 -52 columns
-48 79 -37 come
-121 -76 -71 come back
-86 72 -27 come from
-214 -89 -140 come from the
-126 -360 -223 comes
-51 -80 -47 comes back
-152 -198 -138 comes from
-182 -138 -116 comes from the
-72 86 -40 comma
31 770 29 comment
21 143 22 comment $
15 89 27 comment above
12 79 15 comment in
78 182 79 comment is
287 -21 40 comment on
-73 41 -19 comment says
-13 153 25 commented
-13 138 20 commented out
-49 127 -29 comments
-41 16 -43 commit
177 120 94 commit .
60 88 43 committed
-85 -183 -138 compare
220 109 93 compared
28 -113 -95 compares
-286 -165 -153 comparing
-35 -112 -26 comparison
85 -32 -12 compiler
93 116 42 component
-29 -122 273 concurrency
-132 -29 -108 condition
147 343 181 config
95 6 32 confirmed
8 163 69 confusing
-27 -60 -42 connection
188 86 89 connections
47 -32 44 consent
67 152 42 consider
66 260 124 consistency
40 461 -32 const
47 209 7 const $
248 440 35 constant
47 145 49 constant ,
91 152 59 constants
202 62 73 constraint
125 48 58 constructor
26 -71 7 container
50 79 67 content
-135 -55 -62 context
22 153 17 controller
111 33 131 conversion
-51 -120 -46 cookie
-136 -58 57 cookies
-101 -95 -51 copy
-181 -147 -159 copy ,
102 -57 -7 correct
214 84 97 costs
313 782 453 could
90 368 101 could be
-5 105 30 could be CODE
6 51 7 could be a
9 94 16 could the
19 75 28 could use
30 82 46 could we
20 129 37 could you
-100 -252 -173 count
-106 -90 -74 counted
217 33 143 counter
145 -52 -83 counts
185 77 70 covered
186 43 41 covers
87 -93 18 crash
-235 -142 -129 crashes
-76 -107 -35 create
-97 41 35 created
-16 -15 157 crypto
21 19 78 currency
151 42 117 cursor
-186 -197 -150 customer
-119 -64 -63 customer pays
-149 -78 -106 customers
-14 -7 111 cut
28 7 126 cut off
-104 -170 246 data
-120 -142 -107 database
-48 122 188 date
2 -20 136 dates
-178 -52 -248 day
0 -26 -54 day $
-47 71 1 day .
-82 55 -16 day . $
-105 -41 -52 day is
254 83 107 day of
-27 -131 -10 db
33 124 -26 dead
151 67 179 deadline
-47 328 -39 debug
143 50 59 decimals
11 81 6 decorator
-48 -135 -44 default
140 60 70 default ,
238 96 129 delay
70 -123 63 delete
-54 -86 -7 deleted
-110 -114 -146 deletes
-90 -37 -55 deleting
-205 -111 -107 delivered
183 68 79 demands
-26 -85 38 deploy
133 267 100 description
41 165 132 deserves
36 150 72 deserves a
-226 -112 -130 dev
108 18 46 device
338 105 138 did
151 85 222 didn't
-26 -92 -73 dies
126 160 88 differ
-43 -81 -48 difference
-78 -48 -82 different
-133 64 -144 differs
12 151 12 differs from
-187 -203 -193 dir
-90 -10 -54 directory
-159 -147 -121 disk
143 30 46 display
-50 227 125 do
56 122 56 do .
279 169 141 do not
-188 -82 -24 do the
-177 19 -68 do with
260 541 175 doc
13 111 21 doc comment
-75 -35 53 docker
6 184 48 docs
46 590 114 docstring
-6 175 10 docstring says
19 91 22 docstring still
7 -186 -150 does
213 80 85 does not
-70 -85 -95 does the
-256 -404 -389 doesn't
297 110 101 doesn't matter
-156 -181 37 don't
25 24 174 don't know
57 19 18 done
-223 -144 -115 dose
-90 24 61 double
0 32 167 double check
-165 -19 -116 down
181 87 72 down ,
-109 -49 -54 down .
190 -21 25 driver
22 113 -16 drop
-150 89 -48 drop the
-64 -75 -65 dropped
182 3 34 drops
-291 -241 -154 due
-301 -269 -209 due to
-95 -94 -75 due to the
10 -40 -9 dump
65 111 73 duplicates
-61 -182 -30 during
101 -13 3 during the
-46 -310 -279 each
-180 -113 -100 each call
144 67 69 each of
72 81 43 each other
131 45 51 each time
113 2 20 earlier
141 24 -11 early
-19 188 40 easier
48 -2 90 edge
-110 -48 -62 edit
20 -57 -27 effect
50 9 -43 eight
137 46 79 either
-319 -97 -57 else
142 462 110 elsewhere
40 362 50 elsewhere $
-105 -121 -96 empties
-72 22 -69 empty
-181 -93 -92 empty ,
-87 15 -27 empty .
-87 15 -27 empty . $
22 -57 56 encoding
2 -28 -104 end
-133 -105 -85 end .
199 246 85 end of
-11 112 23 end of the
-138 -104 -86 end up
-122 -94 -74 ending
160 60 102 endpoint
133 1 -44 ends
50 245 84 english
114 150 111 enough
-181 -130 -129 entire
155 30 50 entries
-9 -68 -114 entry
238 434 64 enum
45 69 -70 env
-100 -186 -146 equal
92 18 35 equals
-142 -149 -120 erase
-121 -147 -133 err
2 173 151 error
-44 230 40 error text
-4 -55 173 errors
63 19 238 errors $
-187 -177 -126 etc
-154 -90 -80 euro
87 30 37 evaluated
129 -44 -29 even
216 74 80 even if
165 79 80 even with
79 -3 11 even>-s
140 66 68 even>NUMBER
-252 -110 -141 even>WORD
123 27 49 even>a
165 79 80 even>with
-169 -107 -97 evening
83 29 9 event
-101 -78 49 events
-480 -451 -392 ever
-123 -65 -63 ever .
-123 -65 -63 ever . $
-175 -430 -342 every
146 66 69 every path
-160 -89 -114 everybody
-310 -234 -201 everyone
-377 -270 -257 everything
362 37 81 exactly
-172 -97 -92 exactly NUMBER
147 4 6 exactly what
104 235 85 example
-52 -38 -97 exception
-98 -103 -83 exist
338 144 85 exists
152 -22 29 exit
-3 -36 49 exp
-149 -133 -111 expect
-147 -88 -99 expected
-201 -107 -106 expire
-84 -105 -92 expiry
-187 -139 -88 export
75 240 12 extract
-29 246 139 eyes
-10 112 52 eyes $
-2 220 -62 f
11 136 -48 f string
-124 -105 -65 fail
-22 -20 -23 failed
139 52 60 failing
-69 -118 -95 fails
15 -7 27 failure
-98 -93 -72 fall
281 123 284 fallback
81 -12 13 falls
148 64 68 falls back
-134 -93 -316 false
-117 -69 -64 far too
-88 -72 -62 fast
340 92 111 feared
1 14 204 feeling
-66 17 208 feels
-120 -31 -33 fees
-76 -135 -8 fetch
-105 -140 -23 few
138 233 143 field
20 18 75 field ,
99 389 96 file
-53 133 -44 file $
-47 30 -55 file ,
112 134 66 file .
103 122 61 file . $
-49 152 20 file is
-105 20 -45 file name
-216 -12 -70 files
113 44 51 filled
315 122 248 filter
63 111 175 filter $
117 48 67 filter ,
-202 -178 -134 filtered
-82 -90 -80 finally
98 7 31 finds
585 -177 -256 fine
341 -25 -44 fine $
121 85 43 fine ,
118 69 38 fine .
118 69 38 fine . $
-8 -48 -33 fine for
-19 24 114 finger
-30 18 108 finger on
-30 18 108 finger on it
-258 -171 -159 fires
-61 -319 -372 first
106 147 75 first $
5 -103 -74 first ,
-140 -100 -88 first NUMBER
273 117 126 first and
207 93 98 first i
103 -28 -114 fits
-25 54 -101 five
23 -120 -62 fixed
148 40 38 fixture
149 140 112 flag
-54 58 -4 flash
107 -80 122 float
169 78 163 flow
-14 49 -9 folder
-44 -61 -45 followed
205 80 89 follows
-15 103 -142 for
-236 -160 -146 for CODE
-41 -123 -67 for NUMBER
300 65 45 for a
-15 -53 -36 for all
71 110 43 for an
29 189 47 for consistency
-195 -25 -90 for each
-197 -129 -125 for ever
-57 -104 -67 for every
-567 -314 -301 for good
-299 -156 -153 for good .
105 0 -8 for me
-95 -9 -38 for one
-15 127 -37 for the
216 58 89 for this
251 146 129 for two
160 118 171 for us
-387 -265 -251 forever
-126 -85 -91 forever $
79 0 0 forged
193 67 136 forget
210 4 32 form
67 179 75 format
-16 -89 -57 found
-74 0 -3 four
-43 -143 -149 free
-112 -38 -79 freed
-273 -167 -212 frees
-293 -186 -174 freezes
-78 -159 -107 from
112 65 116 from CODE
203 95 96 from NUMBER
55 -24 -3 from a
42 -14 -64 from my
313 141 147 from our
134 115 76 from outside
42 -106 77 from the
-136 -128 -152 front
-33 -140 -136 full
33 192 67 full stop
8 345 21 function
20 85 6 function ,
162 16 52 gap
-135 -42 -65 gate
99 38 44 gateway
24 68 116 general
67 18 25 generated
-180 -101 -95 genuine
-92 102 -59 german
-302 -338 -177 get
231 107 112 get NUMBER
-133 -9 -39 get a
-123 -83 -72 get in
140 36 40 get lost
-74 -62 -55 get the
3 -392 -335 gets
241 100 109 gets a
159 66 64 gets the
88 35 39 gets to
-172 -72 -94 getting
-166 -62 -15 give
-144 -73 -93 given
267 -126 48 gives
-40 -70 47 gives me
71 -5 158 glance
-8 24 -176 go
21 81 58 go to
-159 -177 -193 goes
106 18 36 goes through
54 -8 8 going
27 112 21 gone
-183 -118 -103 gone .
-162 -107 -91 gone . $
694 -137 -244 good
328 27 -23 good $
73 -22 -15 good ,
5 -98 -79 good .
34 -83 -64 good . $
138 51 21 good to
161 169 46 got
-118 -150 -103 great
-281 -287 -288 green
96 32 41 grey
68 114 147 group
136 13 1 guarantees
-40 67 -9 guard
-117 -57 -87 guess
-131 -143 -99 guest
-71 -114 -117 guests
-94 -51 -47 gzip
508 112 318 had
140 75 154 had a
-36 -159 -114 half
-150 -83 -89 half of
212 86 95 half open
47 42 120 hand
115 27 25 handle
-96 147 115 handler
68 68 362 handling
-13 12 126 handling $
163 24 28 hands
-46 -40 -34 hang
-147 -133 -115 hangs
82 -62 27 happens
146 11 51 happens in
109 -7 -31 happy
-117 312 70 hard
-53 175 -71 hard coded
31 150 49 hard to
208 185 126 harm
359 255 190 harmless
244 124 121 harmless .
244 124 121 harmless . $
-24 -34 -104 has
185 51 75 has CODE
-144 -165 -110 has NUMBER
186 188 118 has a
147 82 129 has been
-291 -179 -199 has no
212 141 105 has the
11 -44 -26 has to
-171 -126 -139 has two
-144 -245 -110 hash
-191 40 96 have
56 67 229 have a
4 5 101 have a look
-105 -26 -82 have the
-60 6 131 haven't
-341 -244 -206 he
125 54 97 head
-187 59 -168 header
-108 -38 -55 header is
57 88 104 headers
113 35 32 held
-132 235 -60 help
38 340 60 helper
113 -35 48 hence
179 93 131 hence no
-204 -145 -53 her
28 70 83 here
74 271 -57 here $
-63 -31 33 here ,
-152 -79 -78 here , so
-58 -82 -42 here .
-33 -87 -30 here . $
-78 -136 36 here ?
-14 -60 42 here ? $
-56 -87 -58 hidden
-213 -158 -129 hides
-166 -141 -110 high
-129 -73 -70 him
-52 108 12 hint
-301 -223 -189 his
-58 -93 -100 hit
250 37 66 hits
-30 -11 180 hm
-15 57 93 hm ,
-89 99 363 hmm
9 96 110 hmm $
-119 -62 133 hmm ,
-43 -4 125 hmm , the
-46 -96 -49 hold
71 61 -27 holds
-142 -136 -113 home
94 44 39 hook
33 -73 -94 host
-26 -51 -56 hour
-146 -70 -46 hours
-131 2 -114 house
192 -132 77 how
-123 -35 -71 however
-101 -66 -58 hundred
-6 36 408 i
-118 -78 -72 i .
-112 48 64 i am
-165 -116 -100 i believe
-127 -48 40 i can't
-206 -280 -178 i could
82 35 149 i don't
111 37 46 i feared
-16 1 12 i had
-98 -67 10 i have
-67 -20 47 i only
-54 -77 -86 i see
165 66 73 i suspected
-134 -50 -83 i think
184 58 69 i thought
141 54 100 i was
-124 20 -96 i would
-12 305 374 i'd
-114 -110 -87 i'd expect
5 -26 104 i'd like
49 46 93 i'd want
-59 -30 106 i'm
68 106 -143 id
-163 -78 -15 idea
-5 64 111 idempotency
191 75 79 identical
107 -23 10 ids
-161 -218 -120 if
-70 -69 -54 if CODE
-170 -195 -83 if the
123 39 43 if two
-10 -75 -8 if>-ed
134 -88 -97 if>-s
-86 -105 -77 if>CODE
115 -69 -56 if>HARM
-108 -74 -65 if>NUMBER
11 -203 41 if>WORD
-86 -83 -65 if>a
205 95 95 if>at
-104 -61 -59 if>fails
-114 -54 -69 if>i
-261 -165 -9 if>is
91 14 63 if>it
-65 -223 -80 if>the
118 36 39 if>two
-146 -145 -114 if>we
125 64 17 ignore
-97 -147 -108 ignored
-25 -75 -50 ignores
-63 18 -76 image
-148 -80 -77 image is
-72 -20 -177 img
33 458 224 import
24 156 58 import of
38 183 51 import order
90 215 38 imports
-10 105 102 in
-166 -62 -56 in ,
-25 -134 -70 in CAPITALS
38 167 182 in CODE
-1 94 145 in CODE $
178 61 70 in CODE ,
-138 -94 -82 in CODE .
-39 29 -80 in a
-3 -53 -30 in between
29 -43 -32 in front
-26 -47 83 in here
-179 -167 -69 in it
-154 -89 -85 in my
-11 125 3 in one
157 102 65 in our
-6 -8 -35 in place
-153 -102 -89 in production
103 203 7 in the
-53 100 -11 in the CAPITALS
39 146 53 in the comment
-122 -76 -77 in the middle
33 81 28 in the other
166 66 72 in the same
192 367 219 in this
3 53 30 in this file
38 220 76 in two
47 198 52 include
293 102 112 included
155 53 48 included .
-172 -126 -168 includes
-106 -120 -86 including
-13 434 38 indentation
-155 -152 -12 index
52 12 6 index on
1 221 39 info
4 -98 -51 injection
58 212 51 inline
103 11 70 input
-174 -99 -120 input ,
262 86 124 insert
-7 -45 -27 inserts
208 -40 17 inside
247 91 127 inside the
-160 134 -126 instead
-148 95 -135 instead of
-109 -115 -90 instead of CODE
-63 -48 -28 int
-40 -76 -51 integer
236 53 72 intended
114 101 135 interval
-217 120 -191 into
115 114 62 into CODE
127 152 82 into a
-108 -130 -136 into the
11 105 19 into two
175 51 161 invalidation
-196 -98 10 invoice
-110 -124 -130 invoices
57 -153 -363 is
118 73 58 is .
130 27 47 is . $
-138 -126 -93 is CAPITALS
12 174 105 is CODE
-82 15 -40 is NUMBER
3 81 6 is a
-30 -47 46 is always
74 81 45 is an
42 150 59 is at
-171 -92 -90 is cached
-248 18 -92 is called
49 180 66 is called CODE
-255 -146 -141 is checked
57 17 23 is compared
-105 -9 -40 is created
205 125 107 is declared
-388 -172 -192 is empty
-110 -63 -60 is ever
153 -94 -69 is fine
152 5 24 is fine $
-184 -126 -129 is from
213 -12 32 is good
120 0 21 is good $
36 204 58 is hard
387 181 187 is harmless
123 62 38 is in
41 58 89 is it
49 9 18 is kept
-161 -100 -93 is left
-166 -130 -102 is lost
95 38 42 is made
-66 186 33 is missing
-214 -73 -109 is never
-138 -152 -117 is not
-89 -30 -45 is now
237 80 92 is ok
91 23 31 is ok $
256 84 102 is on
134 50 53 is only
197 89 89 is part
197 89 89 is part of
143 69 70 is reached
-9 -53 -28 is read
-53 -57 -45 is refused
121 50 54 is released
295 137 228 is right
196 13 66 is set
-199 -107 -103 is shared
198 68 84 is single
115 82 59 is still
-352 -160 -178 is taken
110 -162 75 is the
116 76 48 is there
-8 -21 102 is this
-232 -34 -96 is too
12 188 61 is unused
-116 49 -26 is used
351 98 126 is what
226 104 107 is what the
-95 8 -31 is wrong
-382 -104 -220 isn't
286 123 128 isn't it
162 -10 -72 it
77 84 192 it $
-32 -60 -30 it ,
115 53 55 it , so
-106 -62 -15 it , the
-26 -24 0 it . $
-118 -88 -4 it ?
-37 27 -12 it a
-131 -97 -85 it as
171 77 78 it before
110 46 50 it can't
184 147 100 it for
-106 -30 -72 it in
102 39 42 it in the
-135 -16 -64 it into
-54 -57 -82 it is
134 50 57 it isn't
-213 -136 -104 it on
139 76 68 it only
42 -5 1 it should
56 -30 2 it should be
-104 -93 -2 it was
91 51 37 it with
-180 -104 -102 it'll
-230 4 -290 it's
153 8 -20 it's a
-109 -60 -64 it's the
-128 -82 -73 item
141 2 -174 its
145 147 13 its own
91 43 1 itself
-42 -78 -57 january
101 435 23 javadoc
55 -77 -30 job
-83 -132 -170 job $
-71 -288 65 join
8 46 201 judge
16 -39 -59 just
-291 -117 -125 keep
-99 -97 -76 keep the
416 6 61 keeps
-2 -28 -16 keeps the
279 62 113 kept
-8 -318 -182 key
104 31 39 key ,
272 184 208 keys
158 65 72 keyset
23 191 23 keywords
-131 -142 -112 kills
-97 66 25 kindly
47 43 294 know
-68 -11 157 knows
-22 243 -26 label
-148 207 -18 lacks
-61 97 1 lacks the
-203 -120 -123 lags
-106 -79 -66 land
-133 -77 -73 large
48 -7 -175 last
95 268 98 last year
-46 -57 -18 late
-106 -59 -57 late .
-99 -55 -53 late . $
-180 -168 -136 later
-96 -125 -86 leading
319 148 151 leads
341 121 144 leak
-317 -290 -249 leaks
137 66 54 least
-122 -135 -89 leave the
-372 -335 -278 leaves
-64 -98 -63 leaves the
220 100 195 leaving
204 96 112 ledger
-116 71 -131 left
82 198 56 left in
-14 69 -32 leftover
92 26 86 legal
78 -163 -43 length
68 18 27 length is
132 117 79 less
-306 -12 -185 let
-33 79 6 let the
103 -66 -50 lets
42 249 129 level
371 -20 -206 lgtm
166 23 50 lib
153 -9 176 lifecycle
152 50 189 lifetime
17 297 340 like
42 85 87 like a
9 79 16 like in
-33 37 33 like the
-85 49 -41 limit
128 52 54 limit . $
136 509 330 line
24 213 -18 line $
24 43 -15 line ,
142 89 422 line NUMBER
168 27 59 linear
-6 322 78 lines
38 83 28 lines $
-182 -46 -114 lines ,
29 106 42 lines .
-7 -15 -46 link
-143 -143 -33 links
125 69 -31 list
226 57 97 list ,
-188 -72 -94 listed
-103 -74 -74 lists
159 238 28 literal
124 183 179 little
36 167 20 live
85 155 19 live in
82 82 50 lives
-85 -192 -130 load
-89 -62 -54 loaded
40 24 126 loading
44 -95 -32 local
-94 -60 -56 local time
51 -49 -110 locale
-83 -126 -31 location
200 -29 -75 lock
-269 -222 -315 lock $
219 94 101 lock ,
-95 -111 -83 locked
4 18 144 locking
-388 -175 6 locks
-104 486 79 log
7 120 8 log at
-113 -63 -62 log in
-47 46 -17 log line
5 101 -3 log the
-186 -152 -119 logged
-128 -97 -78 logged in
-25 103 3 logger
-11 -38 202 logic
-385 -341 -136 login
-74 -49 -167 logout
10 -173 -98 logs
-85 247 -92 long
-98 -51 -61 longer
-337 -219 389 look
22 -13 237 look $
-78 -100 97 look at
6 -4 57 look at this
216 16 124 looked
75 5 77 looked at
-143 -91 -81 looking
339 133 -33 looks
118 2 -21 looks fine
64 0 -6 looks fine $
160 17 8 looks good
55 -2 -3 looks good $
139 -87 164 loop
-115 -96 43 loop $
-53 -102 -104 loop ,
-150 -83 -85 loop .
-176 -119 -105 loop . $
-184 -135 -131 loses
-140 -79 -78 loses the
70 -122 -75 lost
-252 -203 -166 lost $
56 1 15 lost .
75 13 26 lost . $
-128 -20 -63 lot
-193 -124 -117 low
-252 -61 -157 lower
-45 73 -32 lower case
-223 -127 -129 luck
-109 -79 -30 machine
59 49 -26 made
178 557 158 magic
30 172 35 magic NUMBER
-82 -84 18 mail
-164 -96 -89 mails
-82 -294 -125 main
-99 -95 -93 main thread
-230 147 -147 make
-132 -44 -63 make it
-78 -3 -88 make the
-8 -114 18 makes
1 -15 184 makes me
-27 -56 -44 makes the
311 167 246 manual
-305 -100 -124 many
-243 -154 -146 map
-31 62 44 mark
-177 29 -1 match
303 108 132 matched
10 -105 -143 matches
-10 -9 192 maths
369 147 184 matter
114 87 45 max
-87 -62 43 may
-29 -106 -54 may be
17 447 371 maybe
-26 166 69 maybe $
284 228 669 me
150 -21 94 me $
104 149 228 me ,
104 69 16 me .
104 69 16 me . $
132 14 160 me a
12 14 86 me nervous
-24 102 15 me nothing
-42 -117 -83 mean
82 -61 -6 means
-7 -99 200 memory
-41 130 14 mention
208 63 65 merely
74 -77 52 merge
218 444 174 message
-47 33 55 messages
99 365 58 method
-3 87 9 methods
54 2 10 mid
-82 -93 -108 middle
21 75 131 middleware
-170 -154 -79 midnight
265 543 360 might
87 244 159 might be
114 169 214 migration
160 134 79 mind
16 79 36 minor
24 -148 -57 minus
-69 -85 -89 minute
-158 -166 -154 minutes
-139 -86 -78 minutes .
-96 -61 -55 minutes . $
-48 329 -128 missing
-108 -52 -126 missing $
5 92 31 missing .
25 103 41 missing . $
-97 -211 -110 missing CODE
39 142 52 missing on
11 86 40 mix
135 559 176 mixed
49 150 25 mixed $
222 56 120 mode
196 57 38 mode ,
33 69 93 model
-105 96 -55 module
116 112 31 modules
236 85 108 modulo
-307 -296 -138 money
-158 -149 47 month
-102 -160 -97 months
-154 131 73 more
-152 -81 -79 more ,
64 44 13 more than
396 158 171 most
-15 241 -22 move
94 222 83 move the
-127 -5 -65 moved
-119 -116 -93 moves
64 76 26 moving
65 83 10 ms
-202 -121 -114 ms ,
-198 -44 -50 much
-122 -231 -156 must
-45 -123 -62 must be
-168 -142 -98 mutex
219 -4 246 my
-11 0 131 my field
-24 14 85 my finger
-24 14 85 my finger on
68 -48 33 n
-90 467 -83 name
54 247 58 name $
-111 -138 -95 name .
-45 -51 -40 name . $
-5 67 7 name CODE
-9 102 25 name is
-154 -117 -99 name of
-57 83 0 name the
-97 98 -34 named
13 72 25 named constant
-94 211 21 names
246 95 95 near
7 -56 -92 need
301 274 166 needed
148 50 62 needed ,
-366 -293 -191 needs
-84 -26 -27 needs a
-110 -169 -175 negative
223 135 110 neither
18 0 170 nervous
-44 97 56 nested
-44 -81 -66 network
-265 -360 -207 never
154 40 40 never gets
-121 -196 -185 new
-147 -52 -72 newer
-235 -162 -163 newest
89 278 155 next
-13 165 34 next to
129 33 80 nginx
30 -22 -147 nice
25 248 55 nicer
-43 -86 -93 night
20 96 22 nit
20 96 22 nit :
211 88 -138 no
-238 -183 -147 no .
-210 -161 -136 no CODE
42 128 55 no harm
175 69 79 no leak
131 69 58 no need
-148 -110 -93 no one
202 35 56 no problem
86 163 80 no test
-4 122 37 no test for
49 137 -50 nobody
20 -16 -7 nobody can
181 150 108 nobody is
-106 -61 -61 node
-57 -48 -43 non
14 78 36 none
117 236 108 none ,
-231 -129 -124 none .
187 83 88 nor
-87 24 103 not
198 46 71 not CAPITALS
-66 -112 -73 not CODE
109 75 115 not be
-86 17 -34 not in
-24 17 157 not my
24 47 317 not sure
-140 -115 -103 not the
-176 -143 -122 not to
-217 -174 13 not:,
-173 -102 -285 not:-ed
127 319 212 not:-ing
-97 -129 -20 not:-ly
25 -308 -139 not:-s
171 104 1 not:CAPITALS
-10 -189 -143 not:CODE
-600 -371 -479 not:GUARD
546 96 45 not:HARM
-53 -137 -94 not:NUMBER
202 18 437 not:WORD
281 -68 -110 not:a
-27 36 124 not:about
-102 -77 -84 not:after
-161 -102 -93 not:again
-361 -205 -196 not:all
146 -28 9 not:an
-246 -34 -123 not:and
180 54 71 not:another
-76 -68 -76 not:any
-75 -114 -77 not:anything
60 50 8 not:as
-479 -307 -156 not:at
123 44 49 not:away
-242 -79 -112 not:back
280 -140 28 not:be
171 77 75 not:below
85 -32 5 not:between
-113 -122 -91 not:by
860 392 389 not:can
141 113 82 not:change
-157 -114 -117 not:check
-104 -87 -101 not:checked
-86 -11 -56 not:closed
223 88 162 not:come
249 192 140 not:day
105 24 36 not:else
-186 27 -58 not:empty
-60 -47 -40 not:end
-177 -97 -94 not:even
-341 -233 -209 not:ever
-109 -61 -61 not:every
-252 -147 -152 not:fail
111 58 189 not:field
-7 99 -4 not:file
-143 -110 -92 not:find
-30 18 108 not:finger
-116 44 -97 not:for
-283 -188 -168 not:found
9 141 13 not:from
228 73 99 not:gap
337 130 189 not:get
162 2 17 not:gets
-127 -79 -71 not:given
233 135 98 not:go
186 89 90 not:half
47 130 57 not:harm
152 59 13 not:here
137 52 52 not:hit
-101 -61 24 not:i
-143 -121 -103 not:if
-155 -77 -69 not:in
-27 -89 -76 not:is
-203 -146 58 not:it
-48 71 -9 not:it's
76 40 233 not:know
313 133 146 not:leak
-97 -52 14 not:like
-179 -53 -84 not:log
-171 -109 -97 not:login
-137 -86 -86 not:looked
516 232 243 not:lost
-101 17 42 not:match
340 121 118 not:matter
-19 155 84 not:me
156 100 67 not:more
-159 15 378 not:my
51 151 56 not:name
136 143 65 not:need
409 340 232 not:needed
-217 -126 -119 not:new
98 38 32 not:of
-593 -118 -177 not:on
96 -44 70 not:one
197 117 102 not:other
319 133 183 not:out
122 77 23 not:over
-165 -96 -60 not:part
-139 -78 -74 not:place
82 52 107 not:point
580 242 221 not:possible
202 35 56 not:problem
-15 18 108 not:put
21 -7 -4 not:reach
157 74 76 not:reaches
-132 -71 -69 not:removed
-191 -104 -100 not:reset
189 144 47 not:run
65 58 258 not:say
-11 -19 -36 not:see
112 48 55 not:session
-186 -114 -104 not:set
203 78 88 not:since
123 53 57 not:slip
-369 -219 -152 not:so
-120 -107 -91 not:stops
100 84 421 not:sure
130 171 89 not:test
35 162 91 not:tests
241 103 102 not:than
33 -80 -74 not:that
-171 -188 -38 not:the
4 -3 2 not:them
-178 -97 -95 not:then
-136 -115 -51 not:there
220 158 96 not:this
-106 -4 144 not:though
-134 -54 13 not:through
104 218 73 not:ticket
-80 -26 20 not:time
336 108 232 not:to
-129 -72 -73 not:true
18 24 150 not:trust
194 47 54 not:twice
215 144 98 not:up
105 44 47 not:us
-185 -152 -113 not:we
-116 -3 124 not:what
-232 -103 -119 not:when
-175 -146 -126 not:where
-21 60 114 not:why
52 99 66 not:with
-110 -29 -34 not:yet
93 0 -3 not:zero
-141 -72 -78 note
156 0 -161 nothing
9 89 -4 nothing $
-236 -135 -127 nothing ,
-63 -111 -65 nothing .
-18 -87 -41 nothing . $
181 66 77 nothing is
117 11 4 nothing to
-361 -179 -262 now
-157 -79 -94 now ,
300 205 152 nowhere
176 82 83 nowhere .
176 82 83 nowhere . $
71 37 91 null
-238 14 -122 number
267 155 220 numbers
-186 -155 -200 o
189 95 100 object
-101 22 196 odd
-235 -51 147 of
26 -62 25 of CODE
-21 -146 -23 of CODE $
-26 10 -62 of NUMBER
-190 -98 -98 of NUMBER .
154 60 58 of a
3 8 101 of eyes
14 97 -1 of file
3 21 -5 of it
-57 -76 -48 of its
106 5 32 of no
-92 -60 -85 of one
77 68 163 of the
86 166 49 of the file
152 117 87 of the two
-13 82 25 of them
109 31 95 of this
154 87 78 of two
-80 -250 -117 off
-174 -119 -111 off $
142 67 123 off ,
81 33 46 off by
138 34 79 off by one
-67 -68 49 offline
-19 -149 32 offset
249 -256 -372 ok
443 1 -41 ok $
-242 -204 -190 ok ,
93 -11 -14 ok for
-82 -135 -253 old
111 58 137 older
-43 -364 -113 on
-66 166 60 on $
123 20 26 on .
139 28 34 on . $
305 101 139 on CODE
181 122 70 on CODE $
-150 -93 -35 on NUMBER
-311 -169 -230 on a
-101 -65 -61 on each
-31 -1 -23 on every
-48 6 126 on it
91 50 148 on it $
140 62 58 on its own
85 102 60 on line
124 116 74 on one
-101 -60 -58 on our
323 170 122 on purpose
130 55 59 on purpose ,
-175 -109 -104 on that
-15 -31 155 on the
92 36 41 on the server
146 111 145 on this
-98 -49 -101 on top
-59 8 -122 once
116 64 47 once ,
96 51 32 once at
-167 -31 -69 once in
-246 -244 -206 once>-s
29 11 -80 once>WORD
-205 -85 -103 once>and
211 108 89 once>at
-180 -74 -96 once>in
-183 -170 -152 once>the
70 167 -118 one
109 181 126 one $
147 125 78 one ,
0 -85 -61 one .
-63 -129 -84 one . $
-153 -93 -85 one bad
-143 7 -48 one can
-75 90 -1 one in
64 55 119 one more
7 45 -2 one of
82 -7 7 one row
198 69 85 one transaction
-263 -137 -173 ones
-157 -85 -83 ones are
142 -213 -136 only
139 39 75 only ,
248 117 117 only ever
156 51 65 only for
-257 -161 -160 only the
-86 -49 -48 only the first
47 -143 -94 open
-17 -50 -40 opened
-162 -118 -112 opens
-125 -67 -65 opens the
-57 -16 348 opinion
11 110 82 or
101 132 57 or CODE
192 421 80 order
107 -4 35 order $
138 71 61 order .
361 137 156 order is
79 124 96 order of
194 75 217 ordering
-296 -237 -205 orders
-202 -154 -141 origin
158 60 69 original
187 319 73 other
100 40 44 other ,
-70 137 30 others
-105 -114 -90 otherwise
-110 -92 -72 otherwise>WORD
-35 47 99 ought
-31 50 102 ought to
34 34 -50 our
-25 -162 -214 out
84 44 -12 out $
-100 -36 -36 out ,
67 2 8 out .
67 2 8 out . $
-195 -118 -106 out at
-40 -78 -120 out of
-21 -25 -55 out of the
-282 -184 -113 out the
-152 -82 -80 out with
114 28 56 outbox
-72 61 -25 outdated
103 121 127 output
-80 -97 -83 outside
-98 20 -119 over
60 61 10 over the
257 -23 52 overflow
-158 -115 -100 overflows
-126 -122 -137 overlap
-83 -66 -55 overwrite
-174 -181 -128 overwrites
-166 -130 -101 overwrites the
-135 -79 -81 overwritten
-45 -122 -271 own
87 107 48 own file
37 47 190 owns
51 193 47 package
-222 -148 -84 packet
-175 -238 -212 page
-90 -84 -74 page NUMBER
-141 -76 -74 page is
-15 -105 -117 pages
130 15 180 pagination
58 23 140 paging
33 -74 -45 paid
68 -48 41 pair
-24 -17 69 pair of
3 8 101 pair of eyes
-185 -146 -125 panic
-204 -144 -128 panics
-72 66 -81 param
-28 270 85 parameter
59 184 61 params
-187 -110 -93 parcels
206 171 142 parse
-218 -142 -126 parsed
208 101 251 parser
-107 -85 -107 parsing
-8 -60 333 part
10 -81 -63 part of
176 60 79 part of the
-26 -44 40 partial
144 41 55 partition
35 101 8 pass
158 3 30 passed
-192 -261 -227 passes
-234 -306 -179 password
131 -36 12 passwords
-171 -160 -149 past
123 24 -84 path
-240 -141 38 patient
-210 -157 -113 patients
155 126 136 pattern
-4 -44 31 pause
-221 -33 -67 pay
-32 27 -116 payload
87 33 105 payment
-136 -71 41 payments
-86 -100 -101 pays
173 40 67 pending
-147 -247 -50 people
88 86 89 per
-144 -88 -85 per request
39 334 321 perhaps
32 41 199 permissions
-49 -55 341 person
-14 -45 -38 phone
7 53 -27 pick
-18 128 11 pick one
38 -46 -13 picks
-136 -86 -88 pile
-132 -83 -86 pile up
156 38 60 pinned
134 90 48 pipe
188 43 129 pipeline
-186 -71 -23 place
-51 -23 -45 place of CODE
-12 113 8 places
-2 -58 -67 plain
364 -148 257 plain:GUARD
-627 -687 -552 plain:HARM
-152 -92 -81 plain:allow
-86 -30 -79 plain:allowed
196 28 55 plain:atomic
12 400 71 plain:blank
180 257 308 plain:block
-161 -88 -88 plain:blocked
-24 -11 -37 plain:blocks
-76 -91 -91 plain:bound
-192 -202 -162 plain:breaks
142 54 62 plain:broke
-133 -87 38 plain:catch
136 -7 -51 plain:catches
-116 -178 134 plain:check
295 38 21 plain:checked
-147 -74 -66 plain:checking
-97 46 22 plain:checkout
92 77 65 plain:checks
-248 -165 -159 plain:close
171 53 100 plain:closed
112 -24 -94 plain:closes
186 43 41 plain:covers
160 -34 75 plain:crash
-235 -142 -129 plain:crashes
-87 -15 85 plain:cut
49 133 -18 plain:dead
115 50 161 plain:deadline
-92 27 62 plain:double
-74 69 -62 plain:drop
-42 -61 -53 plain:dropped
233 30 60 plain:drops
69 114 75 plain:duplicates
110 12 -25 plain:early
42 -46 -49 plain:empty
120 151 46 plain:enough
47 195 180 plain:error
57 -18 209 plain:errors
129 42 87 plain:fail
139 52 60 plain:failing
-24 -90 -69 plain:fails
48 11 44 plain:failure
-355 -244 -227 plain:forever
52 -11 -12 plain:forged
40 131 34 plain:gone
136 13 1 plain:guarantees
-33 71 -5 plain:guard
-75 -23 -61 plain:guess
-76 157 125 plain:handler
70 72 342 plain:handling
-74 -53 -47 plain:hang
-129 -121 -104 plain:hangs
374 262 198 plain:harmless
70 102 149 plain:idempotency
133 70 22 plain:ignore
-97 -147 -108 plain:ignored
-25 -75 -50 plain:ignores
-64 -129 -84 plain:injection
251 60 65 plain:intended
-105 -86 -48 plain:late
-297 -274 -234 plain:leaks
-130 -41 -48 plain:limit
55 -90 -139 plain:lock
-163 -145 -116 plain:locked
4 18 144 plain:locking
-375 -168 13 plain:locks
-143 -108 -108 plain:loses
-446 -354 -319 plain:lost
-211 255 -204 plain:missing
115 551 167 plain:mixed
78 -17 79 plain:null
171 -61 12 plain:overflow
-126 -95 -83 plain:overflows
-142 -95 -84 plain:overwrite
-162 -174 -121 plain:overwrites
-141 -82 -84 plain:overwritten
-152 -119 -103 plain:panic
35 38 132 plain:protection
266 198 112 plain:purpose
-18 -85 51 plain:race
-90 -60 -40 plain:refuse
-222 -180 -159 plain:refused
45 -42 -28 plain:refuses
-229 -143 -132 plain:rejected
133 21 34 plain:rejects
-100 -149 -78 plain:release
133 54 57 plain:released
33 25 64 plain:retries
61 -14 143 plain:retry
-125 -89 -51 plain:rollback
224 105 105 plain:rolls
8 -65 41 plain:safe
140 40 45 plain:silent
-98 -64 -59 plain:silently
0 -51 -38 plain:skipped
165 -23 -9 plain:skips
294 132 128 plain:stable
-36 -92 -85 plain:stale
-157 -121 -121 plain:swapped
-170 140 1 plain:test
236 62 54 plain:tested
-158 25 -173 plain:tests
41 -32 19 plain:throw
-90 -111 -84 plain:thrown
10 -7 -15 plain:throws
369 156 122 plain:tried
-349 94 -185 plain:twice
133 13 26 plain:unique
-200 -148 -114 plain:valid
-116 -74 12 plain:validation
-137 -116 -127 plain:vanish
104 13 20 plain:verified
-11 86 193 plain:want
146 63 72 plain:wanted
-175 109 -86 plain:wants
179 96 119 plan
186 66 77 played
-197 -119 -109 player
-178 555 353 please
22 288 72 please $
16 130 61 please ,
-68 15 -57 please .
-60 20 -53 please . $
-121 95 -134 pls
181 62 78 plug
47 27 21 plus
-67 -130 -98 pods
85 39 109 point
-129 -95 -5 pointer
-244 -178 -152 points
-99 -82 -72 points to
1 -62 59 pool
-138 20 -88 port
205 67 87 position
255 28 21 possible
-21 -80 -31 post
111 4 34 posted
341 66 169 postgres
-280 -160 -156 posts
66 385 55 prefer
40 169 66 prefer CODE
-6 29 -55 prefix
-178 -172 -131 previous
-210 -270 -154 price
-132 -171 -118 price $
-60 92 -95 print
-112 -107 -86 prints
-150 -180 -151 prior
-82 -126 -105 prior to
142 206 60 private
112 -69 46 problem
-165 -130 -79 process
-84 -146 -68 prod
83 24 31 producer
-176 -125 -110 production
-89 -61 -53 program
-154 -113 -123 promise
37 90 41 promises
35 38 132 protection
131 123 75 protocol
174 64 71 provider
60 10 155 proxy
83 155 76 public
-71 176 8 pull
37 123 47 pull the
295 211 126 purpose
120 50 54 purpose ,
106 6 1 push
-168 66 -27 put
-137 -63 -54 put a
-154 -168 -133 put in
-97 53 -30 put it
-24 14 85 put my
-24 14 85 put my finger
-16 92 1 put the
198 75 81 puts
182 62 68 python
-136 -117 -73 quantity
2 -108 -17 query
-201 -75 -86 query ,
-38 37 133 question
-69 -91 -55 queue
172 76 81 queued
131 189 22 quotes
-12 -83 52 race
-213 -145 -134 raises
464 120 169 ran
190 58 70 ran it
115 36 49 ran the
8 -55 -56 random
313 187 196 range
-215 -101 43 rate
-184 59 -16 rather
-136 64 -96 rather than
-100 -149 -91 rather than CODE
-61 -180 -185 raw
99 0 50 re
109 -46 -30 reach
251 52 93 reached
265 123 127 reaches
-16 -74 -55 react
56 67 150 read
131 56 47 read ,
-177 -116 -105 read replica
-76 -124 25 read the
159 91 73 readable
61 -47 29 reader
85 101 119 readers
54 136 141 reading
105 80 154 reading the
-143 156 -85 reads
-114 -9 -40 real
-45 -90 -132 really
-55 125 31 reason
36 170 33 recieve
64 50 17 record
82 -1 12 records
70 -11 12 recursion
-152 -215 -240 red
43 -63 112 redirect
-81 -39 73 redis
14 -68 -57 reference
115 -10 191 refresh
-142 -95 -30 refund
-241 -191 -169 refused
-193 -104 -102 refused .
-193 -104 -102 refused . $
72 -30 -15 refuses
-100 -57 -8 regex
-161 -138 -111 register
136 39 62 registration
-282 -171 -160 rejected
186 47 59 rejects
-80 -146 -71 release
88 29 34 released
143 61 58 remaining
221 103 122 remains
-135 -27 -93 remove
-308 -21 -157 removed
41 -21 -3 removes
252 320 150 rename
41 178 55 rename CODE
-234 -139 -122 render
-166 -100 -107 repeat
130 224 105 repeated
-37 109 4 repeats
-106 -6 -46 replace
-121 -69 -66 replaces
-142 -74 -73 replaces the
188 69 108 replay
-122 -97 -86 replica
-53 -110 -146 request
39 2 1 requests
-93 -115 -72 reserve
-154 -212 -103 reset
-27 -138 -107 resets
-152 -100 -76 response
104 442 190 rest
20 113 60 rest $
-35 190 13 rest of
-14 165 15 rest of the
-7 -79 -17 restart
-79 -90 -84 restarts
169 65 75 restored
44 23 -12 result
-60 40 -100 results
-35 -13 26 retries
57 -22 138 retry
98 444 64 return
81 283 79 return type
27 59 2 return value
16 -78 -31 returned
70 -49 -88 returns
-146 -52 -69 returns a
-51 -144 62 review
354 -111 211 right
184 13 67 right $
-71 -88 -170 right ,
-44 -93 -78 right .
143 17 43 ring
-20 -115 51 rm
27 -68 40 role
-139 -97 -59 rollback
218 101 102 rolls
-76 -87 -71 room
2 -8 72 rotation
-136 -187 -87 round
-9 -80 165 rounding
59 36 97 route
309 -26 62 row
-228 -312 -276 rows
-2 -103 -122 rows $
-85 83 -26 rule
317 269 242 rules
-156 -163 -188 run
-201 -125 -137 run out
237 1 47 running
250 -111 -1 runs
74 -19 7 runs in
-91 -89 -248 s
114 42 47 s ,
-132 -67 -205 s /
-133 -225 -137 s / CODE
-107 -145 -41 safe
223 39 60 said
-33 -146 -66 salt
291 199 -65 same
64 182 79 same .
64 182 79 same . $
73 -40 -6 same as
213 102 104 same transaction
-20 36 -12 save
-106 -142 -95 saved
-123 -57 -103 saves
647 212 250 saw
215 71 85 saw the
-144 94 168 say
-47 75 89 say what
-37 -4 95 say why
-177 513 -77 says
32 103 42 says CODE
-31 29 -7 says NUMBER
263 57 84 scan
260 53 229 schema
132 -56 0 scope
34 26 14 screen
-15 -136 -21 script
191 82 102 scroll
7 -21 190 search
178 -9 108 seat
107 -137 164 second
-202 -228 -180 secret
136 27 161 secrets
138 157 167 section
127 -66 309 security
-14 -246 -12 see
127 13 14 see the
22 -63 33 seems
0 -95 -5 seen
96 -24 3 sees
-22 173 -52 semicolon
-174 -109 -110 send
-65 -148 -107 sends
37 -97 -39 sent
67 -6 23 sequence
287 -13 65 server
209 120 136 service
93 -140 -91 session
80 137 76 session ,
135 -158 -56 set
-150 -135 -43 settings
173 173 76 setup
41 287 89 shadows
-25 154 39 shadows the
-41 -37 -84 share
-284 -197 -144 shared
-214 -121 -119 shared by
-68 -128 -95 shell
123 29 45 shift
-159 -132 -109 shifts
129 -82 -75 ship
204 -34 -31 ship it
198 -35 -32 ship it $
-191 -111 -171 short
23 113 31 shorter
-242 42 94 should
-220 -90 -182 should be
128 59 61 should be .
-116 -147 -94 should be CODE
-40 102 12 should go
-117 -92 -16 should have
7 3 63 should have a
-103 -75 -79 shouldn't
-71 -89 -70 show
73 -18 9 shown
115 20 -16 shows
-123 105 -58 sibling
43 -27 1 side
135 14 38 sides
-234 -143 -118 sign
-77 -60 56 signature
121 -27 65 signed
236 83 100 silence
114 27 32 silent
-205 -133 -125 silently
270 145 132 simply
-105 -320 -203 since
34 -61 -16 since CODE
-197 -159 -138 since the
-109 -69 -61 since the CAPITALS
-81 -97 -67 since>-ed
-397 -279 -257 since>-s
-124 -85 -73 since>CAPITALS
58 -55 -8 since>CODE
91 26 33 since>GUARD
-166 -124 -103 since>HARM
213 87 98 since>NUMBER
-222 -336 -240 since>WORD
-138 -117 -90 since>a
99 27 38 since>and
-107 -49 -59 since>in
7 -62 -28 since>is
-104 -78 -63 since>isn't
104 41 46 since>it
-178 -104 -97 since>on
-126 -169 -125 since>the
194 137 20 single
-157 -89 -84 site
-6 23 -8 six
77 218 83 size
3 109 31 size ,
150 17 33 skipped
234 11 24 skips
194 34 65 skips the
-89 -79 -89 slash
148 55 110 slip
183 126 102 slot
-247 -220 -176 slow
-109 61 -65 small
-4 0 116 smells
287 114 132 snapshot
-29 -173 -18 so
166 72 74 so .
97 -18 20 so CODE
81 -25 108 so a
-165 -87 -85 so after
114 50 52 so an
-114 -64 -61 so each
-176 -94 -93 so every
-281 -185 -162 so it
285 192 148 so no
99 42 45 so nobody
207 150 115 so nothing
-57 -35 -39 so that
-192 -76 -91 so that the
63 -41 -42 so the
169 82 83 so the first
-223 -223 -169 so>-ed
31 -56 -32 so>-ing
95 39 43 so>-ly
-326 -305 -303 so>-s
66 -87 -17 so>CODE
146 175 81 so>GUARD
-68 -79 -91 so>HARM
46 -12 1 so>NUMBER
-132 -325 -96 so>WORD
211 69 235 so>a
-125 -83 -86 so>always
123 45 51 so>an
-97 -95 -81 so>and
-84 -69 -65 so>are
154 61 66 so>at
-18 -12 93 so>be
-97 -52 -51 so>between
-242 -127 -125 so>by
-48 -31 -36 so>can
286 121 145 so>can't
291 139 141 so>cannot
102 43 45 so>comes
146 71 72 so>costs
-76 -41 -40 so>customer
142 113 80 so>day
127 59 60 so>do
220 106 107 so>does
360 171 172 so>doesn't
139 66 67 so>don't
-182 -108 -101 so>each
-170 -89 -88 so>ever
-177 -118 -103 so>every
-598 -331 -316 so>for
-140 -81 -79 so>get
-274 -157 -156 so>gets
102 47 48 so>gives
-133 -75 -77 so>go
-143 -75 -75 so>goes
-201 -103 -102 so>good
173 73 79 so>has
185 75 83 so>here
111 71 44 so>in
222 -54 23 so>is
-186 -110 -116 so>it
220 99 106 so>just
-83 -46 -45 so>last
31 9 11 so>lost
-55 66 0 so>may
53 -27 -1 so>never
479 269 233 so>no
209 92 95 so>nobody
267 139 198 so>not
263 166 134 so>nothing
-102 -77 -62 so>of
160 72 69 so>old
221 96 145 so>on
113 95 137 so>one
191 128 239 so>only
203 101 101 so>open
274 122 128 so>order
100 81 56 so>out
-175 -91 -90 so>own
-184 -95 -95 so>refused
-102 -53 -53 so>rows
-143 -76 -75 so>see
-170 -88 -88 so>slow
142 66 67 so>stale
364 170 175 so>stays
253 119 123 so>still
94 84 45 so>that
-51 -142 -88 so>the
19 -6 74 so>this
-74 -46 17 so>to
22 -6 1 so>two
-137 -75 -73 so>up
-205 -109 -108 so>we
-144 -78 -76 so>will
-133 -80 -77 so>with
-237 -154 -137 so>would
-251 -205 -272 socket
-176 -92 -202 sold
-169 131 96 some
-30 70 350 somebody
5 20 172 somebody from
158 172 226 somebody who
-193 -191 334 someone
-16 -26 79 someone else
14 12 155 someone from
12 12 116 someone from the
-131 -29 124 something
-86 -17 -41 soon
-210 -173 -283 sort
62 137 32 sort the
-61 -22 -58 sorted
-85 -69 -10 sorting
111 34 33 sorts
-1 187 27 space
-60 290 -12 spaces
371 393 189 spec
-46 193 -31 spelling
1 173 -17 spelling :
63 393 124 split
129 97 86 sql
273 112 114 stable
-120 -130 -91 stack
85 -59 -4 staging
89 28 37 staging and
46 -54 -47 stale
-36 -134 -76 stands
61 38 10 start
-247 -177 -158 starts
-94 -71 -60 starts at
297 101 278 state
104 24 20 statement
-163 -101 -72 statements
41 126 65 static
-186 -80 -47 station
-62 -3 104 statistics
-29 43 126 status
95 -90 -88 stay
177 60 72 stayed
39 -170 -139 stays
-229 -137 -157 stays on
-393 -426 -516 stem:!
250 -4 10 stem:,
-8 -94 -138 stem:.
-141 32 119 stem:/
-35 -28 -165 stem::
8 9 62 stem:;
-380 -6 30 stem:?
-85 -123 -71 stem:CAPITALS
-202 43 -330 stem:CODE
-36 -128 -348 stem:NUMBER
48 74 -59 stem:a
-245 -217 -116 stem:abort
294 159 703 stem:about
366 320 217 stem:abov
-309 -294 -232 stem:accept
117 23 196 stem:acces
-124 -204 -58 stem:account
111 -27 74 stem:ack
-55 -143 -116 stem:acros
-77 70 -24 stem:action
-351 -201 -382 stem:add
-222 -171 -151 stem:addres
-368 -287 -288 stem:admin
-132 -271 -364 stem:after
57 -56 -22 stem:afterward
-103 -26 87 stem:again
77 -149 -103 stem:against
151 109 89 stem:age
348 118 117 stem:agre
-52 -150 -24 stem:ahead
18 -106 -97 stem:alarm
-76 217 0 stem:alia
24 208 54 stem:align
-96 -327 -379 stem:all
-391 -209 -243 stem:allow
182 90 84 stem:alon
-7 317 -85 stem:alphabetical
68 -77 -102 stem:already
-399 -292 -316 stem:also
-213 -86 -91 stem:although
-143 -320 117 stem:alway
-240 -103 -78 stem:am
140 -24 56 stem:amount
166 117 11 stem:an
118 -144 -30 stem:and
113 23 143 stem:android
162 62 72 stem:animation
37 141 81 stem:annotation
255 104 160 stem:another
141 3 29 stem:answer
-262 -326 -296 stem:any
-143 -109 -55 stem:anybody
278 116 116 stem:anyhow
-230 -189 -88 stem:anyon
118 -19 -16 stem:anyth
329 153 133 stem:anyway
-166 -118 14 stem:app
167 7 62 stem:append
-113 -107 -83 stem:appli
-186 -128 -78 stem:appointment
165 4 31 stem:approv
-93 -108 -51 stem:archiv
-13 -274 -316 stem:are
-365 -175 -186 stem:aren't
18 49 -11 stem:argument
5 140 -22 stem:aria
67 -21 175 stem:arithmetic
71 25 178 stem:around
-38 -73 -96 stem:array
268 35 93 stem:arriv
30 21 -45 stem:arrow
-28 -154 -345 stem:as
127 -91 329 stem:ask
-28 19 -47 stem:assert
-141 -4 -49 stem:assertion
-15 13 164 stem:async
132 -135 110 stem:at
224 19 49 stem:atomic
-102 -186 -138 stem:attempt
-38 -107 130 stem:audit
24 27 136 stem:auth
126 -109 26 stem:await
23 -153 -85 stem:away
-70 4 -167 stem:b
-144 -397 -413 stem:back
-79 -100 96 stem:background
-66 -47 105 stem:backoff
-271 -135 -71 stem:backup
-243 -157 -71 stem:bad
137 26 41 stem:balanc
-101 -40 -140 stem:bar
-292 -139 -150 stem:bas
127 173 38 stem:bash
-89 -139 -38 stem:batch
-74 -88 18 stem:battery
-350 45 -261 stem:be
-159 -166 -114 stem:beat
-418 -478 -359 stem:becaus
-297 -271 -208 stem:becom
215 160 131 stem:been
114 -151 -239 stem:befor
144 108 120 stem:behaviour
-106 -79 -155 stem:behind
-398 -354 -217 stem:being
-274 -196 -167 stem:believ
-288 247 -123 stem:belong
4 -20 -30 stem:below
-94 162 147 stem:better
-185 -368 -92 stem:between
-133 -72 -70 stem:beyond
-138 -126 -40 stem:bid
-49 2 142 stem:big
-163 -69 -42 stem:bill
147 172 577 stem:bit
-164 -110 -135 stem:black
-14 460 82 stem:blank
-64 163 157 stem:block
-106 -77 -68 stem:blow
-198 -152 -124 stem:board
47 14 21 stem:body
-195 -289 -183 stem:book
-248 -187 -167 stem:booking
285 98 125 stem:boot
269 149 -22 stem:both
146 92 38 stem:bottom
247 90 103 stem:bounc
178 -21 -19 stem:bound
-86 -21 -60 stem:box
-50 292 -4 stem:brac
257 129 100 stem:branch
-215 -243 -196 stem:break
134 49 58 stem:brok
-96 -187 -118 stem:browser
-104 -108 -27 stem:bucket
214 -7 131 stem:buffer
152 -25 68 stem:build
0 173 37 stem:builtin
-136 -64 -44 stem:busy
-137 103 -116 stem:but
0 34 -25 stem:button
-1 -291 -210 stem:by
24 -299 -173 stem:byt
87 -56 53 stem:c
-124 -218 265 stem:cach
107 -26 31 stem:calendar
-73 243 9 stem:call
104 26 126 stem:callback
115 34 2 stem:caller
242 50 74 stem:cam
-288 -140 -207 stem:can
386 -105 330 stem:can't
120 -39 -28 stem:cancel
-40 -89 -58 stem:cancell
186 120 158 stem:cannot
-6 -50 -18 stem:captur
328 151 114 stem:car
-94 -266 -142 stem:card
5 -36 106 stem:careful
238 164 130 stem:carri
38 -22 -2 stem:carry
75 -50 30 stem:cart
129 271 147 stem:cas
157 164 9 stem:cast
122 -38 44 stem:catch
-353 -222 -205 stem:caus
-7 -145 -111 stem:cent
-168 -92 -77 stem:certificat
-130 -235 -123 stem:chang
-83 -87 23 stem:channel
-21 53 -2 stem:char
18 -139 -85 stem:charg
-118 -35 -56 stem:chart
-194 -377 -108 stem:check
-104 41 18 stem:checkout
111 3 121 stem:choic
-7 78 0 stem:choos
-100 -90 -89 stem:chunk
-155 -122 -101 stem:claim
138 8 72 stem:clamp
129 696 259 stem:clas
103 71 -30 stem:claus
74 -140 -217 stem:clean
83 -21 140 stem:cleanup
-279 -225 -148 stem:clear
-275 -200 -154 stem:click
126 -82 30 stem:client
-79 -162 1 stem:clock
3 -94 -195 stem:clos
25 397 382 stem:cod
-24 -68 -37 stem:collaps
139 37 44 stem:collid
-8 226 63 stem:colour
78 96 71 stem:column
-79 -243 -218 stem:com
-72 47 -65 stem:comma
-30 1049 25 stem:comment
-78 20 -66 stem:commit
60 88 43 stem:committ
-123 -351 -293 stem:compar
-71 -132 0 stem:comparison
75 -40 -18 stem:compiler
31 108 25 stem:complain
93 116 42 stem:component
52 -24 3 stem:comput
-29 -122 273 stem:concurrency
-136 -56 -38 stem:condition
147 343 181 stem:config
118 -12 63 stem:confirm
2 211 122 stem:confus
174 33 54 stem:connection
29 -63 71 stem:consent
-65 54 -49 stem:consider
66 260 124 stem:consistency
57 515 -10 stem:const
239 536 40 stem:constant
202 62 73 stem:constraint
108 86 56 stem:constructor
-190 -54 -97 stem:consum
84 74 -5 stem:contain
24 -72 6 stem:container
55 77 83 stem:content
-145 -72 -49 stem:context
-27 129 -9 stem:controller
152 53 152 stem:conversion
-102 -116 -83 stem:convert
-187 -178 12 stem:cooki
2 32 -31 stem:copi
-202 -131 -101 stem:copy
83 39 106 stem:cor
120 -75 -13 stem:correct
265 96 113 stem:cost
313 782 453 stem:could
69 -338 -211 stem:count
215 33 145 stem:counter
455 142 132 stem:cover
-141 -238 -110 stem:crash
-323 -177 -95 stem:creat
-127 -108 -62 stem:credential
-16 -15 157 stem:crypto
21 19 78 stem:currency
142 35 124 stem:cursor
-335 -275 -256 stem:customer
21 -17 96 stem:cut
-31 133 329 stem:dat
-104 -170 246 stem:data
-120 -142 -107 stem:databas
-191 -30 -159 stem:day
-27 -131 -10 stem:db
31 124 -27 stem:dead
151 67 179 stem:deadlin
-71 -113 -147 stem:deadlock
-47 328 -39 stem:debug
160 70 107 stem:decid
152 -12 87 stem:decimal
-199 -129 -114 stem:decod
11 81 6 stem:decorator
284 120 128 stem:dedup
-52 -94 -32 stem:default
168 161 148 stem:defin
228 84 119 stem:delay
-167 -351 -136 stem:delet
147 52 65 stem:deletion
206 63 81 stem:demand
40 -68 22 stem:dep
-164 -174 -79 stem:deploy
109 171 44 stem:deriv
80 144 63 stem:describ
133 267 100 stem:description
90 339 180 stem:deserv
-190 -107 -121 stem:dev
108 18 46 stem:devic
338 105 138 stem:did
151 85 222 stem:didn't
-87 -130 -108 stem:die
4 226 -52 stem:differ
87 -68 -75 stem:differenc
-99 -60 -94 stem:different
-187 -203 -193 stem:dir
-90 -10 -54 stem:directory
-160 -148 -122 stem:disk
15 -53 -27 stem:display
-288 -222 -217 stem:divid
-50 227 125 stem:do
266 726 223 stem:doc
-75 -35 53 stem:docker
46 590 114 stem:docstr
42 140 30 stem:document
7 -186 -150 stem:doe
-256 -404 -389 stem:doesn't
-177 -123 -107 stem:dog
57 19 18 stem:don
-156 -181 37 stem:don't
-68 -63 -20 stem:donor
-165 -118 -88 stem:dos
82 125 128 stem:doubl
-1 -27 27 stem:doubt
-165 -19 -116 stem:down
-159 -134 -114 stem:drift
153 -48 2 stem:driver
204 116 17 stem:drop
13 -50 -34 stem:dropp
-291 -241 -154 stem:due
-75 -64 24 stem:dump
98 183 107 stem:duplicat
-61 -182 -30 stem:dur
-46 -310 -279 stem:each
134 21 -15 stem:ear
113 2 20 stem:earlier
-19 188 40 stem:easier
-27 55 -72 stem:echo
2 -26 98 stem:edg
-163 -122 -116 stem:edit
20 -57 -27 stem:effect
50 9 -43 stem:eight
137 46 79 stem:either
181 137 72 stem:element
-327 -106 -68 stem:els
142 462 110 stem:elsewher
-135 -135 -111 stem:empti
-72 22 -69 stem:empty
-145 -93 -90 stem:enabl
-56 -128 26 stem:encod
14 -131 -228 stem:end
205 75 198 stem:endpoint
146 21 47 stem:enforc
50 245 84 stem:english
114 150 111 stem:enough
-181 -130 -129 stem:entir
155 30 50 stem:entri
-9 -68 -114 stem:entry
238 434 64 stem:enum
45 69 -70 stem:env
-32 -128 -108 stem:equal
-226 -206 -178 stem:eras
-121 -147 -133 stem:err
28 134 339 stem:error
-9 -88 -2 stem:escap
-187 -177 -126 stem:etc
-80 -62 -66 stem:euro
132 45 49 stem:evaluat
-62 -163 -137 stem:even
-18 -49 57 stem:event
-480 -451 -392 stem:ever
-175 -430 -342 stem:every
-160 -89 -114 stem:everybody
-310 -234 -201 stem:everyon
-377 -270 -257 stem:everyth
384 30 78 stem:exact
118 276 98 stem:exampl
-35 -38 -92 stem:exception
-151 -137 -113 stem:execut
148 -30 -62 stem:exist
35 -106 -38 stem:exit
-3 -36 49 stem:exp
-414 -305 -281 stem:expect
-138 -15 -116 stem:expir
-84 -105 -92 stem:expiry
-197 -36 -84 stem:export
75 240 12 stem:extract
-48 304 231 stem:eye
-2 220 -62 stem:f
-72 -188 -123 stem:fail
97 13 59 stem:failur
-36 -115 -69 stem:fall
281 123 284 stem:fallback
-134 -93 -316 stem:fals
-88 -72 -62 stem:fast
423 99 154 stem:fear
20 29 71 stem:fee
-132 -88 -51 stem:feed
-71 29 463 stem:feel
-143 -165 -51 stem:fetch
-105 -140 -23 stem:few
34 166 2 stem:field
-85 373 36 stem:fil
55 -96 80 stem:filter
569 -184 -264 stem:fin
-89 -56 -95 stem:final
69 -24 1 stem:find
-21 22 112 stem:finger
88 3 3 stem:finish
-222 -203 -92 stem:fir
-61 -319 -372 stem:first
5 -90 -171 stem:fit
-25 54 -101 stem:fiv
-36 -102 -78 stem:fix
138 50 37 stem:fixtur
171 141 147 stem:flag
-222 -33 -91 stem:flash
57 -176 80 stem:float
-127 -110 -83 stem:floor
172 80 178 stem:flow
203 -18 29 stem:flush
149 24 57 stem:fold
-14 49 -9 stem:folder
214 182 96 stem:follow
-15 103 -142 stem:for
139 78 75 stem:forc
-387 -265 -251 stem:forever
136 19 23 stem:forg
181 48 118 stem:forget
177 -14 70 stem:form
70 252 99 stem:format
-16 -89 -57 stem:found
-74 0 -3 stem:four
44 -49 -40 stem:fram
-328 -297 -390 stem:fre
-401 -228 -241 stem:freez
-78 -159 -107 stem:from
-136 -128 -152 stem:front
-33 -140 -136 stem:full
8 437 9 stem:function
-151 -110 -104 stem:futur
-124 -9 -252 stem:gam
99 -26 19 stem:gap
-142 -48 -70 stem:gat
99 38 44 stem:gateway
24 68 116 stem:general
126 33 49 stem:generat
-180 -101 -95 stem:genuin
-92 102 -59 stem:german
-263 -698 -488 stem:get
-172 -72 -94 stem:gett
159 -177 51 stem:giv
-144 -73 -93 stem:given
71 -5 158 stem:glanc
-8 24 -176 stem:go
-159 -177 -193 stem:goe
54 -8 8 stem:going
27 112 21 stem:gon
601 -185 -291 stem:good
-34 -120 -31 stem:goroutin
161 169 46 stem:got
-118 -150 -103 stem:great
-281 -287 -288 stem:green
99 88 55 stem:grey
24 111 93 stem:group
-90 -47 -50 stem:grow
154 17 5 stem:guarante
-111 53 -89 stem:guard
-117 -57 -87 stem:gues
-202 -256 -215 stem:guest
-94 -51 -47 stem:gzip
508 112 318 stem:had
-36 -159 -114 stem:half
132 -21 84 stem:hand
116 32 330 stem:handl
-46 186 160 stem:handler
-179 -169 -143 stem:hang
7 -93 -23 stem:happen
109 -7 -31 stem:happy
-161 287 47 stem:hard
208 185 126 stem:harm
359 255 190 stem:harmles
-24 -34 -104 stem:has
-105 -262 -77 stem:hash
-85 157 170 stem:hav
-60 6 131 stem:haven't
-341 -244 -206 stem:he
36 146 50 stem:head
-130 147 -64 stem:header
113 35 32 stem:held
-89 366 -8 stem:help
78 464 113 stem:helper
113 -35 48 stem:henc
-176 -76 30 stem:her
-254 -187 -153 stem:hid
-56 -87 -58 stem:hidden
-166 -141 -110 stem:high
-129 -73 -70 stem:him
-56 225 -57 stem:hint
-301 -223 -189 stem:his
192 -56 -34 stem:hit
-30 -11 180 stem:hm
-89 99 363 stem:hmm
27 -35 -75 stem:hold
-142 -136 -113 stem:hom
43 18 59 stem:hook
-30 -114 -132 stem:host
-180 -103 -119 stem:hour
-97 19 -97 stem:hous
192 -132 77 stem:how
-123 -35 -71 stem:however
41 80 101 stem:http
-101 -66 -58 stem:hundr
185 196 176 stem:hurt
-6 36 408 stem:i
-12 305 374 stem:i'd
-59 -30 106 stem:i'm
68 106 -143 stem:id
-163 -78 -15 stem:idea
-5 64 111 stem:idempotency
191 75 79 stem:identical
107 -23 10 stem:ids
-161 -218 -120 stem:if
50 -136 -117 stem:ignor
-80 5 -84 stem:imag
-72 -20 -177 stem:img
113 600 228 stem:import
-10 105 102 stem:in
61 54 -90 stem:includ
-13 434 38 stem:indentation
-120 -161 37 stem:index
1 221 39 stem:info
4 -98 -51 stem:injection
58 212 51 stem:inlin
252 70 133 stem:input
298 51 111 stem:insert
208 -40 17 stem:insid
-160 134 -126 stem:instead
-189 -145 -150 stem:int
-83 -106 -79 stem:integer
225 42 62 stem:intend
179 131 178 stem:interval
-217 120 -191 stem:into
-113 -114 -95 stem:invalidat
175 51 161 stem:invalidation
-331 -238 -134 stem:invoic
57 -153 -363 stem:is
-382 -104 -220 stem:isn't
435 187 197 stem:issu
162 -10 -72 stem:it
-230 4 -290 stem:it'
-180 -104 -102 stem:it'll
-228 -159 -139 stem:item
294 105 127 stem:iterat
141 2 -174 stem:its
91 43 1 stem:itself
-42 -78 -57 stem:january
101 435 23 stem:javadoc
56 -63 -7 stem:job
-68 -344 36 stem:join
39 61 216 stem:judg
-73 -110 -140 stem:jump
16 -39 -59 stem:just
28 -156 -112 stem:keep
279 62 113 stem:kept
179 -213 35 stem:key
158 65 72 stem:keyset
8 224 28 stem:keyword
-184 -229 -186 stem:kill
-92 73 23 stem:kind
-30 27 446 stem:know
15 284 -16 stem:label
-169 201 -30 stem:lack
-207 -154 -132 stem:lag
89 111 -35 stem:lambda
-155 -144 -108 stem:land
-133 -77 -73 stem:larg
20 -22 -190 stem:last
-46 -19 -45 stem:lat
-180 -168 -136 stem:later
90 -19 78 stem:layer
-22 -56 22 stem:layout
149 -18 26 stem:lead
-3 -174 -124 stem:leak
137 66 54 stem:least
-72 -207 7 stem:leav
204 96 112 stem:ledger
-116 71 -131 stem:left
6 78 -23 stem:leftover
92 26 86 stem:legal
120 -144 -24 stem:length
132 117 79 stem:les
-203 -77 -235 stem:let
-46 -11 -7 stem:letter
148 350 146 stem:level
371 -20 -206 stem:lgtm
166 23 50 stem:lib
153 -9 176 stem:lifecycl
152 50 189 stem:lifetim
-47 256 304 stem:lik
-66 34 55 stem:limit
246 892 468 stem:lin
161 23 56 stem:linear
-220 -210 -132 stem:link
-234 -187 -153 stem:list
97 -31 16 stem:listener
130 220 7 stem:literal
124 183 179 stem:littl
138 248 74 stem:liv
-102 -218 -32 stem:load
-92 -32 -46 stem:loan
63 -170 -182 stem:local
-75 -48 -76 stem:location
-241 -273 19 stem:lock
-94 314 -19 stem:log
-165 -130 -79 stem:logg
-25 103 3 stem:logger
-11 -38 202 stem:logic
-382 -332 -83 stem:login
-74 -49 -167 stem:logout
-28 273 -64 stem:long
-98 -51 -61 stem:longer
75 -162 399 stem:look
64 39 76 stem:lookup
70 -142 112 stem:loop
-232 -260 -136 stem:los
70 -122 -75 stem:lost
-130 -22 -64 stem:lot
-193 -124 -117 stem:low
-204 -39 -134 stem:lower
-223 -127 -129 stem:luck
-114 -82 -33 stem:machin
64 50 -25 stem:mad
178 557 158 stem:magic
-276 -197 -81 stem:mail
-82 -294 -125 stem:main
-238 33 -129 stem:mak
311 167 246 stem:manual
-305 -100 -124 stem:many
-172 -128 -117 stem:map
143 0 12 stem:mask
155 101 10 stem:match
-45 -30 173 stem:math
385 153 191 stem:matter
114 87 45 stem:max
-87 -62 43 stem:may
17 447 371 stem:mayb
284 228 669 stem:me
113 -96 -50 stem:mean
120 45 52 stem:meet
-7 -99 200 stem:memory
44 397 120 stem:mention
208 63 65 stem:mere
83 -93 64 stem:merg
171 477 229 stem:messag
88 427 60 stem:method
54 2 10 stem:mid
-82 -93 -108 stem:middl
23 85 134 stem:middlewar
-174 -159 -83 stem:midnight
265 543 360 stem:might
102 172 221 stem:migration
-26 87 19 stem:min
160 134 79 stem:mind
21 78 56 stem:minor
24 -148 -57 stem:minu
-159 -209 -206 stem:minut
-40 294 -210 stem:miss
178 672 232 stem:mix
194 15 127 stem:mod
33 69 93 stem:model
12 208 -25 stem:modul
236 85 108 stem:modulo
-307 -296 -138 stem:money
-198 -234 9 stem:month
-154 131 73 stem:mor
370 143 157 stem:most
-183 203 -146 stem:mov
65 83 10 stem:ms
-198 -44 -50 stem:much
-122 -231 -156 stem:must
-123 66 -33 stem:mutat
-151 -136 -91 stem:mutex
219 -4 246 stem:my
68 -48 33 stem:n
-286 793 -83 stem:nam
245 118 101 stem:near
-59 -75 -117 stem:need
12 -162 -133 stem:negativ
223 135 110 stem:neither
18 0 170 stem:nervou
-84 108 17 stem:nest
-56 -83 -46 stem:network
-265 -360 -207 stem:never
-59 -202 -97 stem:new
-147 -52 -72 stem:newer
-235 -162 -163 stem:newest
89 278 155 stem:next
129 33 80 stem:nginx
30 -22 -147 stem:nic
25 248 55 stem:nicer
-62 -148 -105 stem:night
20 96 22 stem:nit
211 88 -138 stem:no
49 137 -50 stem:nobody
-42 30 -7 stem:non
187 83 88 stem:nor
-124 18 85 stem:not
156 0 -161 stem:noth
-27 112 -8 stem:notic
-361 -179 -262 stem:now
300 205 152 stem:nowher
74 8 79 stem:null
-5 141 79 stem:number
-116 -133 -70 stem:numeric
-186 -155 -200 stem:o
72 48 11 stem:object
143 27 30 stem:objection
101 124 60 stem:occur
-54 101 225 stem:odd
-235 -51 147 stem:of
-80 -250 -117 stem:off
-67 -68 49 stem:offlin
8 -136 70 stem:offset
249 -256 -372 stem:ok
-109 -154 -269 stem:old
111 58 137 stem:older
-43 -364 -113 stem:on
-59 8 -122 stem:onc
-171 44 -279 stem:one
142 -213 -136 stem:only
-275 -388 -323 stem:open
-57 -16 348 stem:opinion
11 110 82 stem:or
27 216 73 stem:order
-145 -88 -117 stem:origin
158 60 69 stem:original
117 456 103 stem:other
-105 -114 -90 stem:otherwis
-35 47 99 stem:ought
-15 -26 -89 stem:our
-25 -162 -214 stem:out
114 28 56 stem:outbox
-72 61 -25 stem:outdat
127 259 176 stem:output
-80 -97 -83 stem:outsid
-150 -27 -152 stem:over
99 -138 -48 stem:overflow
-87 -123 -127 stem:overlap
-291 -265 -200 stem:overwrit
-135 -79 -81 stem:overwritten
-74 -92 -122 stem:own
35 186 38 stem:packag
-234 -137 -115 stem:packet
173 68 73 stem:pad
82 56 -26 stem:padd
-72 -288 -158 stem:pag
130 15 180 stem:pagination
33 -74 -45 stem:paid
180 0 92 stem:pair
-389 -291 -253 stem:panic
-12 250 -20 stem:param
-96 228 71 stem:parameter
-265 -168 -123 stem:parcel
127 6 1 stem:parent
-11 -89 -82 stem:pars
208 101 251 stem:parser
-47 -78 305 stem:part
22 -22 62 stem:partial
197 60 86 stem:partition
22 94 1 stem:pas
-97 -328 -244 stem:pass
-102 -342 -167 stem:password
-202 -87 -140 stem:past
-41 -110 -130 stem:patch
141 37 23 stem:path
-450 -298 -75 stem:patient
155 126 136 stem:pattern
23 -46 37 stem:paus
-294 -136 -168 stem:pay
-35 25 -118 stem:payload
-50 -37 146 stem:payment
173 40 67 stem:pend
-147 -247 -50 stem:peopl
88 86 89 stem:per
158 33 39 stem:perfect
49 -16 85 stem:performanc
39 334 321 stem:perhap
72 33 235 stem:permission
-80 -71 325 stem:person
-81 -149 -87 stem:phon
144 2 -15 stem:pick
162 48 65 stem:pictur
125 57 59 stem:piec
-136 -86 -88 stem:pil
156 36 65 stem:pinn
117 80 39 stem:pip
185 41 127 stem:pipelin
-209 34 -22 stem:plac
-2 -58 -67 stem:plain
170 102 118 stem:plan
95 -9 -4 stem:play
-255 -168 -151 stem:player
-147 563 365 stem:pleas
-121 95 -134 stem:pls
47 27 21 stem:plu
181 62 78 stem:plug
-56 -146 -104 stem:pod
-218 -169 -73 stem:point
-100 -83 42 stem:pointer
61 -13 13 stem:poll
5 -62 60 stem:pool
176 67 58 stem:pop
-124 75 -79 stem:port
198 38 72 stem:position
194 86 91 stem:positiv
255 28 21 stem:possibl
-183 -233 -150 stem:post
341 66 169 stem:postgr
52 376 47 stem:prefer
61 49 -31 stem:prefix
-178 -172 -131 stem:previou
-182 -250 -141 stem:pric
-192 -42 -199 stem:print
-150 -180 -151 stem:prior
142 206 60 stem:privat
112 -69 46 stem:problem
-165 -130 -79 stem:proces
-84 -146 -68 stem:prod
-171 -166 -168 stem:produc
83 24 31 stem:producer
-176 -125 -110 stem:production
-89 -61 -53 stem:program
-129 -33 -90 stem:promis
107 38 106 stem:proper
35 38 132 stem:protection
131 123 75 stem:protocol
174 64 71 stem:provider
60 10 155 stem:proxy
83 155 76 stem:public
7 217 45 stem:pull
-125 -83 -75 stem:pupil
295 211 126 stem:purpos
117 -4 -2 stem:push
29 141 54 stem:put
182 62 68 stem:python
-136 -117 -73 stem:quantity
2 -108 -17 stem:query
-47 28 190 stem:question
72 -45 -12 stem:queu
12 11 -123 stem:quot
-30 -111 32 stem:rac
-122 -141 -106 stem:rais
464 120 169 stem:ran
-52 -122 -118 stem:random
263 120 131 stem:rang
89 44 91 stem:rank
-276 -167 17 stem:rat
-184 59 -16 stem:rather
-61 -180 -185 stem:raw
99 0 50 stem:re
615 123 185 stem:reach
-16 -74 -55 stem:react
-76 338 186 stem:read
159 91 73 stem:readabl
146 54 147 stem:reader
-160 -100 -172 stem:real
-55 125 31 stem:reason
130 70 42 stem:receiv
-120 15 -36 stem:receiver
36 170 33 stem:reciev
280 104 89 stem:record
70 -11 12 stem:recursion
-173 -238 -258 stem:red
162 72 76 stem:redeliver
-81 -39 73 stem:redi
24 -71 127 stem:redirect
-11 -112 -24 stem:referenc
-12 -88 120 stem:refresh
-122 -97 21 stem:refund
-230 -267 -210 stem:refus
-101 -48 22 stem:regex
27 128 -17 stem:region
29 -68 -28 stem:register
136 39 64 stem:registration
-101 -128 -85 stem:reject
122 -64 17 stem:releas
94 -12 17 stem:reload
295 97 131 stem:remain
-308 39 -189 stem:remov
279 316 139 stem:renam
-275 -127 -81 stem:render
-49 243 13 stem:repeat
-299 -86 -157 stem:replac
332 121 164 stem:replay
22 -48 -43 stem:report
77 -69 -103 stem:request
333 158 162 stem:requir
-139 -47 -64 stem:reservation
-182 -350 -209 stem:reset
247 74 90 stem:resolv
-280 -187 -151 stem:respons
102 440 189 stem:rest
-159 -213 -141 stem:restart
267 57 113 stem:restor
-16 63 -112 stem:result
-24 -13 28 stem:retri
-4 -56 104 stem:retry
146 335 -104 stem:return
-77 -94 -75 stem:reus
-41 -144 75 stem:review
-93 -29 19 stem:rid
319 -136 191 stem:right
107 -5 23 stem:ring
-20 -115 51 stem:rm
-6 -44 81 stem:rol
-14 -53 -37 stem:roll
-139 -97 -59 stem:rollback
-130 -137 -114 stem:room
2 -8 72 stem:rotation
-100 -292 71 stem:round
86 52 111 stem:rout
84 -335 -212 stem:row
263 368 231 stem:rul
58 -279 -203 stem:run
237 1 47 stem:runn
-91 -89 -248 stem:s
-107 -145 -41 stem:saf
223 39 60 stem:said
147 35 90 stem:sal
-72 -211 -144 stem:salt
291 199 -65 stem:sam
70 -21 -1 stem:sampl
-121 -123 -128 stem:sav
647 212 250 stem:saw
-334 596 83 stem:say
224 19 56 stem:scan
260 53 229 stem:schema
191 -38 43 stem:scop
-170 -177 -124 stem:scor
28 46 18 stem:screen
-65 -139 47 stem:script
47 -8 11 stem:scroll
11 -111 158 stem:search
122 88 147 stem:season
188 30 138 stem:seat
-10 -206 84 stem:second
-66 -200 -19 stem:secret
147 274 188 stem:section
127 -66 309 stem:security
46 -300 -32 stem:see
-192 -159 -130 stem:seed
-32 -94 4 stem:seem
0 -95 -5 stem:seen
-145 -65 -109 stem:select
90 296 10 stem:semicolon
-325 -306 -264 stem:send
37 -97 -39 stem:sent
34 53 -18 stem:separat
95 8 36 stem:sequenc
283 -31 53 stem:server
216 160 136 stem:servic
79 -199 -102 stem:session
104 -208 -69 stem:set
-150 -135 -43 stem:setting
173 173 76 stem:setup
113 356 72 stem:shadow
-192 -221 -202 stem:shar
-68 -128 -95 stem:shell
-61 -172 -96 stem:shift
71 -132 -112 stem:ship
27 -19 47 stem:shop
-191 -111 -171 stem:short
23 113 31 stem:shorter
-242 42 94 stem:should
-103 -75 -79 stem:shouldn't
105 -66 -75 stem:show
73 -18 9 stem:shown
-123 105 -58 stem:sibl
128 -67 11 stem:sid
-198 -198 -76 stem:sign
-67 -57 59 stem:signatur
-91 -107 -93 stem:silent
270 145 132 stem:simp
-105 -320 -203 stem:sinc
194 137 20 stem:singl
-256 -109 -160 stem:sit
-6 23 -8 stem:six
90 210 197 stem:siz
-100 -67 56 stem:skew
218 75 33 stem:skip
242 59 77 stem:skipp
-220 -179 -188 stem:slash
153 101 68 stem:slic
22 -34 -4 stem:slip
122 63 49 stem:slot
-219 -207 -163 stem:slow
-109 61 -65 stem:small
-4 0 116 stem:smell
287 114 132 stem:snapshot
-29 -173 -18 stem:so
-263 -215 -278 stem:socket
-176 -92 -202 stem:sold
-169 131 96 stem:som
-30 70 350 stem:somebody
-193 -191 334 stem:someon
-131 -29 124 stem:someth
-236 -127 -124 stem:song
-86 -17 -41 stem:soon
-207 -205 -297 stem:sort
-61 477 15 stem:spac
70 113 44 stem:speak
371 393 189 stem:spec
-47 276 -22 stem:spell
173 430 169 stem:split
129 97 86 stem:sql
273 112 114 stem:stabl
-141 -105 -99 stem:stack
187 -12 48 stem:stag
46 -54 -47 stem:stal
-40 -142 5 stem:stand
-408 -295 -283 stem:start
277 108 278 stem:stat
-59 -77 -51 stem:statement
51 170 76 stem:static
-196 -86 -49 stem:station
-62 -3 104 stem:statistic
-29 43 126 stem:statu
244 -235 -189 stem:stay
-256 -167 -146 stem:stem
31 -94 -102 stem:step
-322 -227 -201 stem:stick
-33 88 -126 stem:still
88 -47 -5 stem:stock
-146 -210 -193 stem:stop
-327 -409 -324 stem:stor
-40 -111 12 stem:storag
-2 151 -51 stem:str
90 169 -17 stem:stray
5 -17 62 stem:stream
-119 -115 -120 stem:strict
30 250 130 stem:string
-179 -59 59 stem:strong
-11 166 37 stem:struct
-51 62 318 stem:stuff
50 676 45 stem:styl
183 112 116 stem:subject
-148 -91 -56 stem:subscriber
-119 -116 -90 stem:subtract
145 65 68 stem:subtraction
-114 -70 -81 stem:succeed
-86 -64 -92 stem:succes
-62 -27 -51 stem:such
59 152 36 stem:suggest
209 -3 135 stem:sum
156 68 71 stem:summer
-108 -63 276 stem:sur
111 -147 -201 stem:surviv
160 45 53 stem:suspect
-166 -139 -126 stem:swallow
61 -59 60 stem:swap
-155 -68 -103 stem:swapp
-8 -53 -69 stem:switch
189 86 115 stem:system
9 362 18 stem:tab
105 -14 26 stem:tabl
156 315 45 stem:tag
-73 -252 -188 stem:tak
-57 -96 -79 stem:taken
15 87 25 stem:talk
54 144 64 stem:target
59 -50 87 stem:task
2 252 2 stem:tast
50 129 272 stem:team
-260 297 -26 stem:tell
84 -81 -33 stem:temp
24 269 69 stem:templat
149 51 -2 stem:ten
45 -33 13 stem:tenant
113 -36 -11 stem:terminat
-12 483 8 stem:test
-10 487 3 stem:text
160 3 -55 stem:textbook
-22 88 -94 stem:than
-16 -232 -142 stem:that
-72 -34 -132 stem:that'
65 126 51 stem:the
218 61 28 stem:their
196 339 243 stem:them
203 76 81 stem:themselv
-280 -351 -285 stem:then
9 -23 82 stem:ther
-11 204 -36 stem:there'
210 48 76 stem:therefor
-171 0 85 stem:thes
72 -86 -64 stem:they
-217 -152 135 stem:thi
31 89 214 stem:thing
-396 -304 -51 stem:think
-185 -78 -92 stem:thos
-155 45 127 stem:though
693 248 440 stem:thought
-71 -60 -50 stem:thousand
135 467 97 stem:thre
24 -259 80 stem:thread
69 -295 -146 stem:through
39 -84 -16 stem:throw
-119 -141 -110 stem:thrown
91 10 24 stem:thu
136 -46 -67 stem:tick
-129 157 3 stem:ticket
205 50 88 stem:tie
-276 -203 -172 stem:till
-21 -120 284 stem:tim
-176 -136 -58 stem:timeout
44 -79 34 stem:timer
-76 10 68 stem:timestamp
-4 -9 126 stem:timezon
104 205 142 stem:titl
132 20 94 stem:to
-132 -37 2 stem:today
70 4 11 stem:together
-8 -242 94 stem:token
-457 -312 -283 stem:told
-535 -253 -362 stem:too
358 146 113 stem:took
-154 36 -169 stem:top
-143 -216 -119 stem:total
243 97 166 stem:touch
140 182 106 stem:trac
161 92 80 stem:track
36 276 -62 stem:trail
-181 -120 -90 stem:train
13 -140 143 stem:transaction
103 208 95 stem:translat
-193 -181 -135 stem:treat
422 144 126 stem:tri
166 67 67 stem:trick
279 137 118 stem:trigger
-28 -36 -25 stem:trip
-228 -446 -303 stem:tru
-77 -121 -103 stem:truncat
-170 -142 -11 stem:trust
27 -48 41 stem:try
-211 -299 -241 stem:turn
231 85 91 stem:twelv
-76 198 -79 stem:twic
-167 215 -174 stem:two
150 559 236 stem:typ
-107 125 -75 stem:typo
46 -281 -114 stem:under
-164 -170 -40 stem:undo
-12 -18 158 stem:uneasy
98 -17 1 stem:uniqu
-31 24 51 stem:unit
308 133 122 stem:unknown
-175 -94 -91 stem:unnotic
-32 7 270 stem:unsur
-31 -140 -127 stem:until
15 446 -20 stem:unus
-123 -207 -253 stem:up
-242 -213 -32 stem:updat
-122 -294 -131 stem:upload
-130 -99 -83 stem:upon
-120 -1 -78 stem:upper
-203 -169 -125 stem:url
19 -98 -6 stem:us
8 -32 142 stem:usag
-178 314 -316 stem:use
65 312 82 stem:used
-165 -252 -175 stem:user
159 86 72 stem:usual
3 192 26 stem:util
-213 -155 -120 stem:valid
-264 -195 -215 stem:validat
-195 -115 -28 stem:validation
199 218 107 stem:valu
-238 -246 -286 stem:vanish
-70 163 -64 stem:var
57 318 71 stem:variabl
264 17 23 stem:vector
74 -30 -26 stem:verifi
135 113 137 stem:version
33 -145 -139 stem:very
-86 -242 -241 stem:via
137 5 6 stem:view
138 163 86 stem:visibl
-57 -36 -78 stem:visit
-218 -189 -141 stem:visitor
-210 -133 -120 stem:visitor'
-247 -172 -143 stem:volum
-159 382 -116 stem:vs
-43 -166 -247 stem:w
-235 -305 -179 stem:wait
-80 -107 -74 stem:walk
-124 -103 -94 stem:wall
-62 247 167 stem:want
-284 -158 -151 stem:warn
477 72 189 stem:was
196 -15 14 stem:way
-6 -47 -97 stem:we
147 25 41 stem:weak
92 22 189 stem:webhook
-127 -70 -79 stem:week
-173 -192 -23 stem:weight
-105 -31 5 stem:well
157 46 49 stem:went
-40 -90 -56 stem:wer
-47 -183 -58 stem:what
-217 -152 -98 stem:what'
-1 -140 -94 stem:whatever
-174 -123 -244 stem:when
-101 -38 -54 stem:whenever
-137 -218 -44 stem:wher
-179 -119 -105 stem:which
-213 -168 -265 stem:whil
28 184 -118 stem:whitespac
49 -178 82 stem:who
-122 -103 -86 stem:whoever
-268 -337 -83 stem:whol
-170 -131 -134 stem:whos
75 429 119 stem:why
205 95 108 stem:widget
107 18 37 stem:width
-597 -244 -432 stem:will
-147 -253 -222 stem:win
-216 -249 -79 stem:window
-99 -82 -22 stem:winter
-35 -24 -81 stem:wip
-21 -328 -76 stem:with
73 -97 -82 stem:within
-300 -26 -324 stem:without
-106 -141 -123 stem:won't
144 164 126 stem:wonder
-69 112 72 stem:word
-28 10 -52 stem:work
14 -37 -142 stem:worker
-166 -101 -96 stem:world
247 70 79 stem:worri
289 57 97 stem:worry
208 94 97 stem:worst
133 96 149 stem:worth
290 557 259 stem:would
-175 -176 -217 stem:wrap
82 -78 -1 stem:wrapper
-19 -203 -189 stem:writ
63 49 20 stem:writer
-75 -53 -124 stem:written
-337 -270 -355 stem:wrong
-5 63 47 stem:x
-56 -27 -43 stem:year
-92 -210 -222 stem:yes
-87 -61 -43 stem:yet
304 137 131 stem:yield
-347 -23 -137 stem:you
-102 -53 -74 stem:you'r
-141 15 -70 stem:your
-23 -382 -311 stem:zero
-175 -150 -40 stem:zon
-258 -25 2 stem:…
44 -25 -64 step
-53 -91 -59 steps
-18 106 -115 still
-1 81 11 still says
88 -47 -5 stock
-229 4 -106 stop
83 -214 -86 stops
-40 -111 12 storage
-126 -99 -90 store
-190 -249 -205 stored
76 163 -24 stray
-158 -110 -120 strictly
-3 145 -52 string
84 217 -10 string $
-122 -19 -96 string .
30 250 130 strings
-76 -6 111 strong
5 175 45 struct
-49 83 329 stuff
12 550 1 style
183 112 116 subject
145 65 68 subtraction
-86 -64 -92 success
-62 -27 -51 such
-31 -114 3 sum
156 68 71 summer
240 110 132 sums
-108 -63 276 sure
16 9 93 sure about
104 -73 -121 survives
200 82 90 suspected
-87 -50 -47 swallows
-23 -95 23 swap
-157 -121 -121 swapped
189 86 115 system
163 89 150 table
60 68 62 table ,
-114 -138 -59 table .
-113 -119 -83 table . $
-56 332 -10 tabs
-33 140 -53 tag
189 175 98 tags
-199 -136 -120 take
-123 -96 -80 take the
-57 -96 -79 taken
188 -61 -14 takes
292 114 133 takes care
192 67 84 takes care of
40 -17 -6 takes the
-62 -54 -54 taking
16 92 6 talks
11 123 42 target
-83 -107 1 task
18 260 10 taste
1 128 35 taste .
1 128 35 taste . $
60 143 282 team
-161 7 -68 tell
-43 35 -8 telling
-98 232 29 tells
84 -81 -33 temp
20 242 72 template
149 51 -2 ten
180 60 68 ten minutes
109 19 61 tenant
-40 311 90 test
48 261 110 test for
17 91 33 test name
199 41 34 tested
-123 187 -82 tests
110 524 69 text
-69 55 -8 text is
160 3 -55 textbook
-22 88 -94 than
-110 -106 -83 than CODE
-78 -121 -74 than CODE $
-87 -33 -80 than the
-139 -257 -169 that
135 14 -15 that $
28 81 24 that .
28 81 24 that . $
110 51 49 that is
-168 -82 -97 that it
-175 -168 -115 that the
-72 -34 -132 that's
158 65 70 that's what
155 65 70 that's>-s
-31 -23 -97 that's>WORD
148 59 65 that's>what
65 126 51 the
91 30 -109 the CAPITALS
166 141 88 the CAPITALS ,
9 -163 42 the CODE
-25 54 -53 the NUMBER
201 108 158 the account
50 19 117 the app
-72 -119 -84 the array
-162 -104 -91 the block
107 77 23 the bottom
-111 -113 -87 the browser
218 103 117 the build
-142 -72 -77 the button
-10 -77 10 the cache
-16 -63 26 the call
322 133 143 the caller
-23 -65 -69 the check
-76 193 -2 the class
-196 -130 -119 the client
8 118 7 the code
56 87 36 the column
-73 173 8 the comment
71 130 64 the comment is
-153 -136 -106 the comparison
128 16 44 the compiler
52 146 62 the config
-198 -107 -103 the consumer
78 5 83 the counter
5 -69 -31 the customer
84 57 154 the data
-56 -67 -50 the database
-52 -65 31 the db
-77 -40 -45 the default
-96 -62 -60 the deploy
21 278 84 the docstring
-38 -113 -67 the early
156 126 83 the empty
56 7 2 the end
156 132 74 the end of
-153 -100 -97 the entire
-192 70 -54 the error
150 147 91 the event
-103 -29 -52 the exception
165 60 73 the field
176 185 53 the file
72 117 30 the file $
-25 122 28 the file is
-236 -231 -211 the first
229 111 99 the form
128 -13 20 the full
-47 48 -28 the function
36 137 32 the handler
107 230 85 the header
-46 57 65 the import
90 25 29 the insert
-99 -68 -60 the invoice
181 107 88 the job
21 -43 58 the join
-13 -111 -76 the key
-129 -112 -89 the label
133 -2 -5 the last
114 10 36 the length
-166 -124 -104 the link
-167 -76 -153 the list
9 -69 -69 the lock
15 220 26 the log
7 120 34 the log line
-220 -107 -57 the loop
-154 -87 -85 the loop .
-96 -82 -72 the main
-277 -179 -158 the map
319 0 85 the missing
-138 -81 -65 the mutex
-207 -65 -126 the name
-84 -59 -17 the new
-127 -77 -71 the newest
-18 -59 -57 the next
-53 -62 -44 the number
-86 -53 -49 the offset
220 206 74 the old
-264 -153 -160 the one
70 -24 11 the order
196 85 92 the original
-142 128 -50 the other
-84 67 -19 the others
28 -31 -7 the page
140 85 142 the parser
-38 -56 -58 the password
-114 -81 -70 the path
-143 -126 -81 the pointer
-91 -82 -13 the pool
-150 -130 -98 the previous
-140 -89 -79 the price
-143 -84 -78 the promise
133 31 49 the provider
-13 -79 -36 the query
-134 -92 -94 the queue
-198 -130 -117 the read
-177 -116 -105 the read replica
-268 -173 -155 the report
-32 -55 -49 the request
112 326 98 the rest
-16 126 10 the rest of
30 183 49 the return
33 75 169 the right
285 131 136 the row
-108 -24 -142 the same
70 185 82 the same .
219 105 107 the same transaction
149 58 65 the screen
83 68 69 the second
-40 -35 -29 the secret
319 95 125 the server
276 72 86 the session
155 84 71 the spec
-142 -76 -75 the stack
141 61 64 the start
-63 -70 -57 the sum
-4 -79 -51 the table
-180 -109 -116 the task
-78 25 -58 the test
97 175 71 the theme
-25 128 28 the three
64 128 33 the ticket
-84 -50 -18 the time
-1 -34 -3 the token
95 200 55 the top
-203 -158 -131 the transaction
-84 3 11 the two
169 77 76 the unique
153 97 80 the value
-124 -153 -133 the very
244 79 89 the view
253 163 131 the way
-325 -273 -126 the whole
-300 -163 -190 the wrong
119 5 29 the year
230 68 34 their
69 86 27 their own
104 219 192 them
-101 122 -11 them .
-138 24 -52 them . $
148 42 55 them in
97 175 71 theme
203 76 81 themselves
-280 -351 -285 then
105 45 44 then saw
-252 -150 -139 then>-ed
174 30 26 then>-s
30 48 123 then>CODE
-181 -99 -96 then>NUMBER
-215 -317 -254 then>WORD
-123 -96 -98 then>a
-74 -46 -44 then>and
-127 -82 -73 then>on
113 48 48 then>saw
130 -9 20 then>the
9 -23 82 there
105 9 89 there $
22 -76 -42 there ,
135 16 38 there .
134 17 39 there . $
-82 52 -21 there is
-58 87 6 there is a
-11 204 -36 there's
66 126 21 there's a
-245 -70 -139 there's no
210 48 76 therefore
47 14 18 therefore>-s
108 2 28 therefore>WORD
-171 0 85 these
72 -86 -64 they
61 60 217 thing
-342 -276 -77 think
16 -4 108 think about
-217 -152 135 this
-175 -175 -32 this $
23 118 105 this file
88 -88 -22 this is
-133 -103 26 this one
-127 -30 -56 this test
-185 -78 -92 those
-155 45 127 though
-109 -60 63 though $
108 130 115 though>-s
186 174 154 though>WORD
223 186 173 though>the
684 245 411 thought
111 23 34 thought a
255 93 114 thought the
-30 -239 -113 thread
-124 -40 -40 thread safe
8 -38 90 threading
-112 -43 34 threads
135 467 97 three
-100 115 -6 three times
69 -295 -146 through
-86 -111 -35 through $
150 79 64 through CODE
272 162 127 through the
38 -35 16 throw
-119 -141 -110 thrown
-120 -120 -98 thrown away
-17 -55 -41 throws
91 10 24 thus
150 17 53 tick
40 207 80 ticket
55 150 42 ticket number
222 96 103 ties
214 99 99 tiles
-306 -207 -181 till
-104 -58 -55 till the
2 -113 202 time
-61 -127 -108 time ,
183 125 93 time .
160 115 83 time . $
-2 9 75 time zones
-73 -57 -16 timeout
-73 -119 -35 timer
56 83 97 times
121 95 37 times ,
7 58 115 timestamp
-8 -11 111 timezone
60 203 114 title
132 20 94 to
53 129 22 to CODE
60 144 44 to CODE $
-97 9 -34 to CODE ,
3 -85 -55 to NUMBER
-138 -58 -105 to a
-77 23 -7 to have
190 102 86 to it
76 154 62 to its
39 93 141 to look
43 -64 65 to me
35 -37 85 to me $
-10 189 142 to read
139 46 177 to see
-44 -102 -296 to the
204 224 112 to the CAPITALS
-132 -37 2 today
70 4 11 together
101 -102 90 token
-143 -160 -14 tokens
-457 -312 -283 told
-535 -253 -362 too
11 -115 -79 too $
294 158 127 too ,
162 95 80 too .
221 126 111 too . $
-106 -88 -79 too early
-24 67 7 too many
-73 25 -28 too much
-89 -58 -51 too strict
358 146 113 took
-65 98 -117 top
-115 45 -44 top of
-86 -135 -86 total
-22 55 48 touch
278 126 132 touched
-151 -131 -52 touching
39 293 -103 trailing
37 -124 91 transaction
154 59 69 trap
373 154 123 tried
144 27 53 trigger
-59 -11 -33 trip
-195 -415 -272 true
-101 -91 -67 truncated
-46 -40 74 trust
-15 -67 21 try
-262 -161 -155 turn
213 47 61 turned
258 119 123 turned away
141 65 68 turned away .
-85 -109 -92 turns
231 85 91 twelve
-76 198 -79 twice
-268 42 -170 twice ,
195 159 112 twice .
68 110 54 twice . $
-167 215 -174 two
7 -66 -57 two lines
201 597 298 type
-9 135 37 type hint
-87 135 -64 typo
-63 79 -60 typo in
46 -281 -114 under
182 81 76 under the
-163 -167 -38 undo
-12 -18 158 uneasy
98 -17 1 unique
156 46 53 unique index
50 59 33 unit
-82 -35 18 units
308 133 122 unknown
-175 -94 -91 unnoticed
-32 7 270 unsure
-31 -140 -127 until
-51 -52 -39 until the
-120 -111 -121 until>-s
68 -72 -67 until>WORD
-115 -87 -73 until>is
8 -27 -12 until>the
15 446 -20 unused
-16 141 -53 unused import
-123 -207 -253 up
63 40 23 up ,
-48 -66 -44 up .
-122 -99 -79 up . $
-91 -21 -47 up in
-81 -60 -52 up in the
-24 -143 32 update
-236 -135 -79 updates
-117 -230 -154 upload
21 -44 41 uploads
-130 -99 -83 upon
-120 -1 -78 upper
-197 -165 -121 url
19 -98 -6 us
47 48 26 us .
52 50 28 us . $
8 -32 142 usage
-6 367 -231 use
-134 -30 -64 use CODE
-75 -68 -57 use a
23 77 24 use the
65 312 82 used
-34 -91 3 user
-130 -162 -178 users
-172 -53 -85 uses
-213 -155 -120 valid
-224 -130 -134 validated
-195 -115 -28 validation
152 216 58 value
146 102 74 value is
48 2 49 values
-185 -149 -155 vanish
-21 206 -21 var
-4 281 40 variable
99 9 17 verified
38 134 12 version
33 -145 -139 very
-86 -242 -241 via
172 27 22 view
138 163 86 visible
-163 -133 -110 visitor
-210 -133 -120 visitor's
-55 -56 -32 visitors
-250 -172 -144 volume
-159 382 -116 vs
-43 -166 -247 w
22 -95 -197 w /
-126 -108 -158 w / o
-153 -204 -163 wait
-66 -105 -69 wait for
-82 -47 19 waiting
30 -32 -17 waits
-137 -125 -95 walks
-106 -94 -85 wall
-23 80 186 want
-18 75 120 want a
144 62 71 wanted
-181 106 -89 wants
176 70 63 wants $
-51 139 5 wants a
-249 -136 -130 warning
477 72 189 was
152 56 66 was still
165 -48 -5 way
-6 -47 -97 we
113 43 47 we get
95 -18 74 we had
-112 47 -58 we have
136 59 162 webhook
-304 -216 -142 weight
-105 -31 5 well
-10 -109 -59 well $
-161 -66 -83 well ,
-172 -110 -102 well .
-172 -110 -102 well . $
188 91 93 well as
157 46 49 went
261 113 120 went through
-40 -90 -56 were
-47 -183 -58 what
-67 -57 40 what about
-99 -44 -19 what happens
259 47 28 what i
70 99 90 what it
337 176 143 what the
-217 -152 -98 what's
-1 -140 -94 whatever
117 16 35 whatever the
115 -18 22 whatever>-s
-101 -181 -108 whatever>WORD
3 -86 -39 whatever>the
-174 -123 -244 when
148 115 82 when it
107 -70 -36 when the
129 79 55 when>-ed
-165 -48 -96 when>-ing
195 57 26 when>-s
-165 -105 -116 when>GUARD
234 33 67 when>HARM
-12 -46 -22 when>NUMBER
-175 -237 -227 when>WORD
-62 -81 -61 when>a
145 71 71 when>are
-265 -244 -181 when>is
-151 -87 -81 when>one
-39 -163 -120 when>the
-101 -38 -54 whenever
-137 -218 -44 where
-124 -107 -30 where>CODE
-179 -76 -15 where>WORD
-147 -93 -91 where>is
-131 -79 -52 where>the
-179 -119 -105 which
102 68 46 which is
-104 -79 -90 which>-s
166 41 63 which>GUARD
-81 86 -4 which>HARM
-117 -104 -115 which>WORD
-49 -66 -43 which>in
72 12 9 which>is
-110 -68 -62 which>on
242 -12 56 which>the
-172 -80 -95 which>to
-213 -168 -265 while
-107 -70 -68 while the
152 64 71 while>-ed
-212 -148 -182 while>-ing
-287 -124 -149 while>-s
-128 -72 -94 while>WORD
-120 -83 -78 while>it
-55 -15 -36 while>the
28 184 -118 whitespace
49 -178 82 who
130 73 134 who has
20 17 140 who knows
49 60 200 who owns
212 129 93 who>-ed
-95 -113 -99 who>-ing
-163 -313 -80 who>-s
-42 -78 -121 who>GUARD
-15 -132 21 who>WORD
125 70 131 who>has
16 13 136 who>knows
-76 -62 -61 who>of
49 60 200 who>owns
-241 -168 -108 who>the
-96 -32 54 who>to
-122 -103 -86 whoever
-37 -51 -37 whoever>-s
-200 -128 -118 whoever>WORD
-243 -323 -69 whole
-170 -131 -134 whose
75 429 119 why
60 192 72 why CODE
-21 115 17 why is
-597 -244 -432 will
-81 -38 -68 will be
-144 -170 -123 window
-237 -229 -233 wins
-119 -185 -139 wipes
-162 -189 -136 wipes the
-21 -328 -76 with
13 -48 28 with CAPITALS
-42 -137 -55 with CODE
187 27 57 with NUMBER
-8 -39 -51 with a
-256 -156 -147 with no
216 78 60 with that
5 22 18 with the
-37 -69 -7 with this
118 68 51 with two
144 68 69 with zero
73 -97 -82 within
-300 -26 -324 without
201 113 88 without a
-25 -15 -20 without any
-106 -141 -123 won't
164 73 75 wondered
-155 -23 -137 word
86 120 204 words
127 111 39 work
142 42 -71 worker
-150 -91 -83 workers
-165 -105 -145 works
-166 -101 -96 world
300 104 109 worried
147 61 60 worried about
289 57 97 worry
208 94 97 worst
133 96 149 worth
290 557 259 would
100 266 141 would be
11 88 28 would be nice
149 53 64 would break
-80 56 -13 would do
269 60 61 would have
-16 165 33 would help
27 -19 189 would like
-53 140 -8 would read
82 -78 -1 wrapper
-67 -120 -123 wraps
85 -77 -63 write
56 -24 -26 writes
-166 -106 -103 writing
-75 -53 -124 written
-323 -260 -347 wrong
-5 63 47 x
-9 21 -39 year
-92 -210 -222 yes
-87 -61 -43 yet
203 91 79 yields
184 88 90 yields NUMBER
-347 -23 -137 you
-102 -53 -74 you're
-96 -13 -60 your
75 -290 -225 zero
-124 -87 -74 zero .
-124 -87 -74 zero . $
38 -51 -17 zone
-188 -87 -10 zones
-70 -182 -198 ~! $
-115 -104 -157 ~! WORD
78 -31 -18 ~, -ed
127 47 66 ~, -ed ,
-115 -30 -35 ~, -ed WORD
306 119 389 ~, -ing
-9 37 134 ~, -ing $
234 78 98 ~, -ing the
-286 -64 -191 ~, -ly
46 -250 268 ~, -s
-66 -38 267 ~, -s $
-50 3 449 ~, -s ,
-28 -54 -76 ~, -s WORD
240 142 105 ~, -s and
-114 -198 -129 ~, -s in
97 12 208 ~, CAPITALS
-65 -60 3 ~, CAPITALS $
2 4 100 ~, CAPITALS ,
46 167 222 ~, CODE
-13 3 202 ~, CODE $
109 73 263 ~, CODE ,
163 21 5 ~, CODE -s
103 128 70 ~, CODE and
2 86 26 ~, CODE would
174 -59 47 ~, GUARD
78 36 89 ~, GUARD $
46 19 123 ~, GUARD ,
-169 -163 -32 ~, HARM
22 76 144 ~, HARM ,
69 8 13 ~, HARM WORD
23 -145 -19 ~, NUMBER
231 78 199 ~, NUMBER ,
-23 -130 -113 ~, NUMBER -s
22 -59 -26 ~, NUMBER WORD
196 86 89 ~, NUMBER and
250 178 285 ~, WORD
-204 -31 392 ~, WORD $
235 99 1051 ~, WORD ,
92 43 55 ~, WORD -ing
-23 -75 -167 ~, WORD -s
56 88 279 ~, WORD .
13 131 -60 ~, WORD ?
34 -29 -9 ~, WORD CODE
-85 -110 -131 ~, WORD GUARD
-369 -266 -283 ~, WORD HARM
-63 -16 -25 ~, WORD NUMBER
65 -441 -161 ~, WORD WORD
339 247 168 ~, WORD and
78 71 226 ~, WORD by
243 116 117 ~, WORD from
264 116 46 ~, WORD is
104 294 15 ~, WORD it
-39 144 -5 ~, WORD one
-65 58 -18 ~, WORD the
161 -82 27 ~, a
138 43 57 ~, a HARM
-67 -157 -68 ~, a WORD
-141 -80 -76 ~, after
-28 -68 -50 ~, all
73 15 98 ~, always
-191 -151 -262 ~, and
-73 -71 -76 ~, and -s
-113 -120 -85 ~, and CODE
-234 -117 -136 ~, and WORD
-20 -52 -28 ~, and a
88 29 34 ~, and it
135 38 55 ~, and so
27 2 -16 ~, and the
-69 127 16 ~, and then
-87 -82 -66 ~, any
-134 -103 -87 ~, any WORD
409 324 189 ~, as
183 69 80 ~, as it
263 121 125 ~, because
250 122 123 ~, because the
262 296 137 ~, but
48 11 10 ~, but CODE
220 18 93 ~, but WORD
57 114 55 ~, but it
111 -20 12 ~, but the
-119 24 -38 ~, by
11 158 115 ~, can
-22 16 191 ~, can't
-22 25 195 ~, can't WORD
-221 -147 -141 ~, don't
-138 -99 -89 ~, each
-140 -82 -79 ~, each WORD
-230 -131 -131 ~, even
101 95 57 ~, for
294 139 140 ~, for the
-92 -91 -96 ~, good
147 52 51 ~, good $
129 -25 58 ~, hence
187 98 136 ~, hence no
-155 -45 -83 ~, however
38 71 169 ~, i
74 28 31 ~, i -ed
61 -71 -70 ~, i WORD
4 68 145 ~, i'd
13 54 106 ~, i'd WORD
-90 -70 -4 ~, in
-36 -71 44 ~, in WORD
-129 -57 -97 ~, it
-191 -38 -96 ~, it -s
-53 39 -54 ~, it's
-8 65 127 ~, maybe
-83 -86 -50 ~, never
-88 -179 5 ~, no
224 89 93 ~, no HARM
125 48 160 ~, no WORD
128 165 88 ~, none
-4 27 -53 ~, not
-97 -33 -72 ~, not WORD
375 135 152 ~, nothing
-142 -45 -14 ~, once
208 277 131 ~, one
127 81 49 ~, one WORD
-87 -56 -74 ~, only
-330 -120 -174 ~, or
-248 -132 -135 ~, or WORD
-52 193 252 ~, please
1 98 -29 ~, please $
3 -18 154 ~, please WORD
104 62 25 ~, same
184 106 90 ~, since
159 106 85 ~, since the
449 -58 195 ~, so
217 95 99 ~, so -ing
97 5 24 ~, so -s
98 19 35 ~, so CODE
173 82 83 ~, so HARM
94 -19 -11 ~, so WORD
50 -28 102 ~, so a
-165 -87 -85 ~, so after
97 43 45 ~, so an
-163 -85 -84 ~, so every
-292 -158 -155 ~, so it
286 203 154 ~, so no
114 50 53 ~, so nobody
170 79 81 ~, so nothing
156 93 78 ~, so that
-34 -96 -82 ~, so the
34 46 161 ~, someone
186 50 12 ~, that's
52 104 101 ~, the
86 182 78 ~, the WORD
2 -120 -100 ~, then
159 14 45 ~, then WORD
-19 -58 -34 ~, therefore
144 21 49 ~, they
77 14 27 ~, they WORD
-75 -124 -65 ~, this
99 123 108 ~, though
76 13 20 ~, thus
2 53 -11 ~, we
-87 -69 -63 ~, we WORD
-170 -160 -119 ~, what
278 121 104 ~, whatever
140 47 57 ~, whatever the
7 53 -23 ~, which
99 -13 20 ~, which is
-251 -148 -171 ~, with
-112 -46 -60 ~, with WORD
-100 -62 -62 ~, you
-211 -302 -609 ~-ed $
105 -30 -113 ~-ed ,
-74 -41 -4 ~-ed , so
39 -102 -177 ~-ed -s
51 -29 -102 ~-ed -s $
-89 -75 -74 ~-ed -s WORD
-162 -105 -93 ~-ed -s are
-159 -360 -269 ~-ed .
171 -149 -69 ~-ed . $
-100 -49 -53 ~-ed . WORD
52 -15 5 ~-ed ;
-209 -153 -164 ~-ed CAPITALS
-53 147 68 ~-ed CODE
-82 83 52 ~-ed CODE ,
21 70 208 ~-ed GUARD
-293 -209 -188 ~-ed HARM
-131 -58 -67 ~-ed HARM ,
-121 -71 -67 ~-ed HARM .
59 10 1 ~-ed NUMBER
140 -71 -227 ~-ed WORD
-21 66 -6 ~-ed WORD $
-231 -289 -264 ~-ed WORD ,
-195 -109 -121 ~-ed WORD -s
145 -11 33 ~-ed WORD .
-398 -196 -236 ~-ed WORD WORD
-154 -87 -83 ~-ed WORD by
322 164 159 ~-ed WORD is
100 -51 -5 ~-ed a
33 -59 -26 ~-ed a WORD
164 64 81 ~-ed about
7 12 -21 ~-ed after
-32 28 -11 ~-ed after the
-74 -144 -88 ~-ed and
-240 -275 -218 ~-ed as
-148 -104 -103 ~-ed as -s
-160 -90 -85 ~-ed as NUMBER
67 -31 -7 ~-ed as WORD
161 -23 76 ~-ed at
165 78 80 ~-ed at NUMBER
94 -41 2 ~-ed at WORD
-92 -52 -50 ~-ed at all
173 66 98 ~-ed at the
-82 -56 -48 ~-ed because
-189 -118 -130 ~-ed before
-65 -48 -44 ~-ed before the
-89 -71 -63 ~-ed between
88 -77 -38 ~-ed by
273 148 138 ~-ed by CODE
122 22 16 ~-ed by WORD
-168 -136 -72 ~-ed by the
147 59 67 ~-ed every
47 -155 20 ~-ed for
-89 -170 -105 ~-ed for WORD
323 181 118 ~-ed from
217 125 88 ~-ed from the
251 43 153 ~-ed in
430 198 192 ~-ed in the
-111 -74 -64 ~-ed is
275 78 210 ~-ed it
-250 -137 -112 ~-ed on
-148 -92 -89 ~-ed on WORD
165 63 72 ~-ed once
122 26 43 ~-ed one
-211 -140 -140 ~-ed ones
-1 133 59 ~-ed out
-123 -69 -66 ~-ed over
-77 -46 -44 ~-ed so
226 137 117 ~-ed that
272 37 53 ~-ed the
236 52 55 ~-ed the WORD
310 140 147 ~-ed through
414 328 172 ~-ed to
-7 89 6 ~-ed to WORD
191 113 94 ~-ed to the
110 -27 12 ~-ed up
-97 18 -29 ~-ed when
199 14 52 ~-ed with
142 51 60 ~-ed with CODE
97 32 40 ~-ed with the
-146 253 538 ~-ing $
-23 -97 185 ~-ing ,
72 29 79 ~-ing , -s
46 -3 126 ~-ing , WORD
29 -98 -224 ~-ing -s
90 174 61 ~-ing -s -s
-39 -131 -195 ~-ing -s WORD
148 124 87 ~-ing -s the
-86 -33 -39 ~-ing .
77 106 129 ~-ing . $
20 143 -2 ~-ing :
-24 86 -16 ~-ing : WORD
3 -8 100 ~-ing ?
26 4 109 ~-ing ? $
-238 -91 -120 ~-ing CODE
106 3 12 ~-ing HARM
45 1 11 ~-ing NUMBER
5 -132 16 ~-ing WORD
41 114 83 ~-ing WORD ,
2 -78 -3 ~-ing WORD -s
-420 -214 -184 ~-ing WORD .
-7 -73 -62 ~-ing WORD WORD
-135 -163 -65 ~-ing a
-41 -108 -12 ~-ing a WORD
-238 -130 -127 ~-ing an
-81 -46 -1 ~-ing at
-215 -138 -140 ~-ing by
-114 -71 -63 ~-ing by WORD
-125 -3 5 ~-ing for
110 148 80 ~-ing from
133 77 154 ~-ing in
-164 -246 -154 ~-ing is
-214 -167 -135 ~-ing is WORD
114 15 31 ~-ing is good
-109 -133 -20 ~-ing it
-255 -115 -2 ~-ing of
19 91 22 ~-ing still
19 91 22 ~-ing still -s
131 87 179 ~-ing that
-225 -235 -88 ~-ing the
-153 -225 -38 ~-ing the WORD
-105 -54 -35 ~-ing with
231 71 19 ~-ly $
-57 98 53 ~-ly ,
224 42 65 ~-ly .
216 41 63 ~-ly . $
-123 -13 -34 ~-ly GUARD
28 115 62 ~-ly WORD
61 145 83 ~-ly WORD the
-142 -98 -89 ~-ly and
-173 -168 -132 ~-ly the
-192 -202 219 ~-s $
108 86 692 ~-s ,
96 -43 68 ~-s , -s
80 33 83 ~-s , CAPITALS
2 54 60 ~-s , CODE
-116 -28 144 ~-s , WORD
-143 -111 -116 ~-s , and
224 11 70 ~-s , but
235 90 128 ~-s , no
154 81 86 ~-s , not
-19 12 40 ~-s , please
-277 -97 -83 ~-s , so
-28 148 12 ~-s , the
-94 -3 -44 ~-s , which
-83 -291 -230 ~-s -ed
121 28 27 ~-s -ed .
132 14 24 ~-s -ed WORD
-213 -237 -126 ~-s -ing
-10 -11 -159 ~-s -ly
-100 -92 -490 ~-s -s
-126 -23 -244 ~-s -s $
38 40 -1 ~-s -s ,
102 16 47 ~-s -s -s
-178 -152 -100 ~-s -s .
117 -32 -12 ~-s -s WORD
-299 -198 143 ~-s .
-16 -131 -9 ~-s . $
38 59 155 ~-s . .
-70 -39 -51 ~-s . WORD
3 123 184 ~-s /
-291 -83 4 ~-s :
-90 77 -37 ~-s : WORD
-126 -104 -81 ~-s : the
17 -6 97 ~-s ;
171 106 91 ~-s ; a
39 -15 30 ~-s ?
172 33 112 ~-s ? $
-365 -159 -306 ~-s CAPITALS
109 -28 -133 ~-s CODE
-17 -5 -14 ~-s CODE ,
108 0 33 ~-s CODE .
84 -54 -7 ~-s CODE WORD
-6 -46 -128 ~-s GUARD
-453 -353 -460 ~-s HARM
-8 94 -88 ~-s HARM $
23 -39 -33 ~-s HARM ,
-467 -245 -93 ~-s NUMBER
-162 -98 3 ~-s NUMBER $
-102 -115 -48 ~-s NUMBER ,
-216 -89 -138 ~-s NUMBER -s
-147 -98 -86 ~-s NUMBER WORD
-149 -34 -67 ~-s NUMBER and
-267 -449 -551 ~-s WORD
-270 -182 -136 ~-s WORD $
58 261 184 ~-s WORD ,
219 74 -225 ~-s WORD -s
-116 -239 -135 ~-s WORD .
1 1 156 ~-s WORD ?
-139 -23 -83 ~-s WORD CODE
-155 10 -23 ~-s WORD GUARD
156 30 49 ~-s WORD HARM
-314 -179 -173 ~-s WORD NUMBER
-42 104 -77 ~-s WORD WORD
128 64 21 ~-s WORD a
129 147 78 ~-s WORD and
-93 -122 -82 ~-s WORD as
-5 -47 -33 ~-s WORD at
-125 -35 -58 ~-s WORD because
185 47 74 ~-s WORD for
-439 -326 -203 ~-s WORD from
114 125 72 ~-s WORD in
-109 -109 -77 ~-s WORD into
233 49 66 ~-s WORD of
86 -3 2 ~-s WORD on
-85 -70 -55 ~-s WORD one
-117 -73 -67 ~-s WORD out
-82 51 -5 ~-s WORD than
20 -63 -42 ~-s WORD the
148 54 60 ~-s WORD their
207 3 134 ~-s WORD to
-81 -96 -77 ~-s WORD up
143 63 67 ~-s WORD when
89 0 4 ~-s WORD with
-114 -131 -72 ~-s a
-415 -327 -208 ~-s a WORD
19 -20 52 ~-s about
237 135 92 ~-s after
144 33 54 ~-s after NUMBER
148 82 71 ~-s after WORD
-76 50 62 ~-s again
-50 -48 -72 ~-s all
-21 -45 66 ~-s always
-166 -93 -46 ~-s always WORD
-137 -101 -127 ~-s an WORD
250 167 380 ~-s and
-21 59 39 ~-s and -s
18 10 125 ~-s and WORD
324 129 139 ~-s and the
65 -161 -243 ~-s are
90 -107 -42 ~-s are -ed
110 38 44 ~-s are -s
-45 -51 -52 ~-s are GUARD
-189 -91 -117 ~-s are HARM
230 130 47 ~-s are WORD
-57 -36 -34 ~-s are never
-218 -64 -103 ~-s aren't
-199 64 -122 ~-s as
323 239 147 ~-s as WORD
-207 -147 -120 ~-s as the
-211 -271 -266 ~-s at
79 -6 11 ~-s at NUMBER
-330 -231 -195 ~-s at WORD
123 83 4 ~-s at the
-213 -174 -140 ~-s because
-109 -84 -71 ~-s because the
-142 -96 -149 ~-s before
-307 -187 -177 ~-s before the
120 36 45 ~-s both
114 43 47 ~-s both -s
182 83 75 ~-s by
219 95 79 ~-s by WORD
-277 -266 -202 ~-s can
-78 -83 -59 ~-s can WORD
-111 -109 -80 ~-s can be
46 151 53 ~-s could
115 25 39 ~-s do
100 1 7 ~-s don't
-170 -82 -114 ~-s down
254 58 85 ~-s each
164 32 52 ~-s each WORD
81 33 -13 ~-s every
0 -9 -51 ~-s every WORD
-75 -90 -71 ~-s everything
178 6 -28 ~-s fine
104 0 -17 ~-s fine $
-208 30 -95 ~-s first
75 -1 60 ~-s for
119 162 100 ~-s for WORD
-266 -140 -137 ~-s for good
-51 -84 -43 ~-s for the
4 -46 -69 ~-s from
156 67 73 ~-s from NUMBER
57 23 -8 ~-s from the
-217 -221 -201 ~-s get
-110 -88 -79 ~-s get -ed
-73 -60 -63 ~-s get HARM
277 130 135 ~-s get NUMBER
-122 -67 -64 ~-s get a
272 45 33 ~-s good
78 -1 -6 ~-s good $
234 132 92 ~-s have
-123 71 -59 ~-s here
176 -83 62 ~-s in
82 61 129 ~-s in CODE
90 36 -7 ~-s in WORD
188 113 87 ~-s in a
-20 -25 6 ~-s in the
30 127 69 ~-s in this
-107 34 -64 ~-s into
425 291 155 ~-s is
134 39 46 ~-s is GUARD
268 151 127 ~-s is WORD
-141 -213 -213 ~-s it
127 61 59 ~-s it ,
111 -17 11 ~-s its
117 33 47 ~-s its WORD
-141 22 67 ~-s me
176 123 17 ~-s more
95 -6 23 ~-s never
-76 -133 -84 ~-s no
-102 -107 -105 ~-s nothing
-107 -117 -86 ~-s of
-155 -108 -111 ~-s of -s
-20 56 -4 ~-s of WORD
-74 -109 -119 ~-s ok
226 -62 48 ~-s on
161 -4 84 ~-s on WORD
134 57 76 ~-s on the
202 35 54 ~-s once
203 52 53 ~-s one
158 68 55 ~-s one WORD
172 23 47 ~-s only
-58 -178 -147 ~-s out
-11 -68 -37 ~-s over
103 -16 9 ~-s own
19 195 97 ~-s should
-266 -175 -155 ~-s since
101 -5 26 ~-s so
-137 -130 -85 ~-s still
-246 -229 -187 ~-s that
-18 -337 -382 ~-s the
185 136 86 ~-s the -ing
25 -67 -37 ~-s the -s
-223 -164 -169 ~-s the GUARD
62 -38 -5 ~-s the HARM
38 -57 -116 ~-s the WORD
-94 45 -25 ~-s the same
-109 -80 -66 ~-s the wrong
-28 -103 -15 ~-s them
-158 -97 -87 ~-s there
4 -62 -28 ~-s through
160 69 75 ~-s through the
-269 -235 -193 ~-s to
-68 -131 -43 ~-s to WORD
-112 -22 -54 ~-s to a
-31 -36 -65 ~-s to the
-114 -84 -79 ~-s too
-32 -93 -95 ~-s up
42 11 14 ~-s us
126 169 75 ~-s what
-33 -88 -66 ~-s when
188 81 87 ~-s who
-249 -106 -170 ~-s will
-140 -85 -107 ~-s will WORD
170 139 119 ~-s with
16 -35 8 ~-s with WORD
111 33 32 ~-s with a
63 -5 -34 ~-s with the
-10 111 0 ~-s without
97 201 84 ~-s would
13 168 50 ~-s would WORD
99 58 27 ~. $
-51 13 32 ~. -s
24 55 234 ~. .
-122 0 48 ~. . $
-13 125 344 ~. . .
134 55 60 ~. . NUMBER
-41 27 -90 ~. /
139 15 101 ~. CAPITALS
-14 25 -37 ~. CODE
153 71 95 ~. GUARD
39 131 34 ~. HARM
261 127 129 ~. NUMBER ,
-65 -235 -249 ~. WORD
-86 -103 -83 ~. WORD -s
17 73 -4 ~. WORD WORD
-11 -95 -46 ~. a
205 82 92 ~. a HARM
-172 -147 -113 ~. a WORD
-174 -114 -97 ~. after
201 76 76 ~. good
141 51 51 ~. good .
-125 -10 -43 ~. i
31 42 100 ~. i'd
-130 -79 -73 ~. in
-151 -168 -124 ~. it
-124 -54 -62 ~. it's
203 236 141 ~. no
24 59 124 ~. not
-180 -113 -104 ~. one
-70 -57 -47 ~. one WORD
-211 -113 -111 ~. so
-58 -84 -74 ~. the
-92 -62 -67 ~. the WORD
-201 -165 -262 ~/ $
25 -16 113 ~/ -ing
65 50 163 ~/ -s
34 34 116 ~/ -s $
-44 -65 13 ~/ -s /
-36 -116 -75 ~/ /
-20 177 -19 ~/ CODE
-43 -74 15 ~/ CODE /
45 38 165 ~/ GUARD
57 78 132 ~/ HARM
-65 -7 -32 ~/ NUMBER
-118 -12 6 ~/ WORD
-89 -180 29 ~/ WORD $
-101 67 -29 ~/ WORD ,
206 109 227 ~/ WORD -s
-17 243 -1 ~/ WORD /
-74 -114 73 ~/ WORD WORD
70 126 121 ~: $
244 95 109 ~: -ed
-61 35 -41 ~: -ing
191 69 158 ~: -s
146 86 152 ~: -s WORD
-47 -217 -39 ~: CODE
81 110 50 ~: HARM
-340 -384 -292 ~: NUMBER
-143 -119 -93 ~: NUMBER ,
113 -8 26 ~: NUMBER -s
-85 -49 -47 ~: NUMBER WORD
-86 322 -131 ~: WORD
-72 62 -59 ~: WORD $
202 91 103 ~: WORD ,
-25 -30 -58 ~: WORD -s
-160 -189 -101 ~: WORD WORD
-144 -88 -87 ~: WORD is
239 98 110 ~: one
159 59 71 ~: one WORD
43 -18 43 ~: the
92 35 21 ~: the WORD
-253 -323 -300 ~; $
-10 -11 96 ~; -ing
-153 -58 -83 ~; CODE
13 59 87 ~; WORD
202 92 89 ~; a
266 124 129 ~; a HARM
2 13 -1 ~; a WORD
-141 -81 -75 ~; and
49 84 81 ~; i
95 208 96 ~; it
135 -23 23 ~; the
201 32 66 ~; the WORD
-60 185 395 ~? $
-71 64 -21 ~? -s
-97 -181 -44 ~? ?
384 230 112 ~? WORD
187 8 45 ~? WORD is
-145 -132 -104 ~? a
-110 -79 -70 ~? as
-155 -95 -79 ~? i
-184 -128 -141 ~? i WORD
-147 -180 -147 ~? i'd
-118 -88 -82 ~? if
297 166 151 ~? no
64 87 10 ~? the
22 78 16 ~? the WORD
-196 -1 69 ~CAPITALS $
36 89 190 ~CAPITALS ,
51 8 71 ~CAPITALS , WORD
121 52 55 ~CAPITALS , so
-74 -95 80 ~CAPITALS -ing
85 -44 -97 ~CAPITALS -s
224 80 79 ~CAPITALS -s -s
104 -28 11 ~CAPITALS -s WORD
-181 -70 -102 ~CAPITALS -s the
-139 -217 -138 ~CAPITALS .
-31 -109 -38 ~CAPITALS . $
-153 -137 -128 ~CAPITALS /
48 23 -91 ~CAPITALS CAPITALS
127 47 54 ~CAPITALS GUARD
-16 -104 -127 ~CAPITALS HARM
179 127 118 ~CAPITALS NUMBER
112 130 137 ~CAPITALS WORD
161 105 73 ~CAPITALS WORD $
-93 -3 -66 ~CAPITALS WORD ,
-90 23 -24 ~CAPITALS WORD -s
109 100 55 ~CAPITALS WORD HARM
125 136 64 ~CAPITALS WORD is
152 81 151 ~CAPITALS and
-217 -113 -88 ~CAPITALS by
171 143 130 ~CAPITALS in
-43 -88 -54 ~CAPITALS is
181 44 70 ~CAPITALS is WORD
-274 -105 -167 ~CODE $
41 117 178 ~CODE ,
-159 -79 -39 ~CODE , -s
143 278 124 ~CODE , CODE
-17 -105 308 ~CODE , WORD
-210 -101 -113 ~CODE , and
25 92 31 ~CODE , but
-102 -183 -101 ~CODE , not
256 63 97 ~CODE , so
69 66 36 ~CODE , the
141 128 85 ~CODE , which
-173 -132 -46 ~CODE -ing
311 -123 -137 ~CODE -s
-227 -151 -132 ~CODE -s ,
-110 -118 -126 ~CODE -s -s
23 -37 -9 ~CODE -s CODE
-158 -117 -95 ~CODE -s NUMBER
-10 177 -10 ~CODE -s WORD
-67 7 -26 ~CODE -s a
155 2 46 ~CODE -s in
187 62 77 ~CODE -s it
-8 -14 -15 ~CODE -s nothing
81 11 25 ~CODE -s on
474 287 230 ~CODE -s the
-94 -84 -69 ~CODE -s to
6 63 -82 ~CODE .
33 -101 -80 ~CODE . $
-3 -52 -26 ~CODE . CODE
-98 -110 31 ~CODE /
-70 -114 -76 ~CODE / $
-19 85 13 ~CODE / CODE
12 -54 144 ~CODE / WORD
-72 76 -58 ~CODE :
-122 92 -59 ~CODE : WORD
-96 -213 -115 ~CODE ;
-160 -216 -161 ~CODE ; $
-43 182 24 ~CODE ?
70 169 127 ~CODE ? $
-178 10 -254 ~CODE CODE
-41 162 -90 ~CODE CODE $
39 114 25 ~CODE CODE ?
421 158 167 ~CODE GUARD
22 -30 112 ~CODE HARM
84 132 218 ~CODE HARM $
-97 -89 -68 ~CODE NUMBER
101 -18 -62 ~CODE WORD
8 -90 65 ~CODE WORD $
80 -33 5 ~CODE WORD ,
-4 -6 -30 ~CODE WORD -s
-109 -46 -53 ~CODE WORD .
-187 -227 -155 ~CODE WORD CODE
-50 -27 -54 ~CODE WORD WORD
-50 -76 -54 ~CODE WORD of
-121 -25 -57 ~CODE after
64 86 -13 ~CODE and
66 196 50 ~CODE and CODE
-116 -141 -92 ~CODE and the
18 127 45 ~CODE are
-66 39 -31 ~CODE as
91 124 65 ~CODE as a
130 -45 20 ~CODE before
-15 88 11 ~CODE could
10 78 23 ~CODE could be
102 -38 19 ~CODE does
253 89 110 ~CODE first
-56 85 -23 ~CODE for
-147 -187 -116 ~CODE for CODE
-6 95 9 ~CODE for WORD
-236 -194 -164 ~CODE from
117 21 34 ~CODE has
122 42 50 ~CODE has a
-84 -22 -22 ~CODE here
-62 -82 -70 ~CODE in
-14 -117 -12 ~CODE in WORD
44 30 -5 ~CODE in the
-125 -136 -109 ~CODE instead
-125 -136 -109 ~CODE instead of
153 59 -10 ~CODE is
-20 -83 -46 ~CODE is -ed
179 43 72 ~CODE is GUARD
-82 52 -13 ~CODE is HARM
63 139 50 ~CODE is WORD
-226 -18 -97 ~CODE isn't
-63 74 -5 ~CODE isn't WORD
173 78 48 ~CODE makes
-185 -190 -138 ~CODE not
-164 -183 -149 ~CODE off
120 42 23 ~CODE on
-4 -56 -53 ~CODE on WORD
163 126 131 ~CODE on the
256 61 100 ~CODE only
139 46 60 ~CODE only -s
-14 76 -5 ~CODE or
-12 40 -6 ~CODE rather
-12 40 -6 ~CODE rather than
144 93 76 ~CODE was
-167 -207 -178 ~CODE with
-114 -102 -82 ~CODE with CODE
-247 -162 -157 ~CODE without
160 275 129 ~CODE would
-23 23 -8 ~CODE would WORD
-95 -349 103 ~GUARD $
96 66 193 ~GUARD ,
196 85 154 ~GUARD , -s
-33 -8 -163 ~GUARD , WORD
-117 -67 -63 ~GUARD , and
139 67 50 ~GUARD -ed
164 -100 -65 ~GUARD -s
127 54 120 ~GUARD -s WORD
116 47 49 ~GUARD -s the
-187 -183 -58 ~GUARD .
197 108 160 ~GUARD . $
-159 -96 -88 ~GUARD . WORD
340 190 180 ~GUARD :
-155 -93 -87 ~GUARD ;
-4 116 215 ~GUARD ?
44 114 169 ~GUARD ? $
249 124 159 ~GUARD CODE
149 44 163 ~GUARD GUARD
-418 -266 -219 ~GUARD HARM
118 -1 9 ~GUARD NUMBER
101 124 -137 ~GUARD WORD
128 -15 29 ~GUARD WORD $
71 -39 11 ~GUARD WORD ,
-83 -41 -108 ~GUARD WORD -s
-58 -96 -33 ~GUARD WORD .
-77 -74 -128 ~GUARD WORD WORD
114 78 53 ~GUARD WORD and
-76 112 1 ~GUARD WORD is
136 90 113 ~GUARD WORD on
61 206 89 ~GUARD a
0 155 87 ~GUARD a WORD
-148 -34 -86 ~GUARD and
-91 -46 -24 ~GUARD are
117 47 53 ~GUARD as
189 97 136 ~GUARD at
178 80 55 ~GUARD by
74 10 17 ~GUARD by the
-180 -125 -129 ~GUARD doesn't
64 4 -27 ~GUARD fine
-203 168 -13 ~GUARD for
-63 88 -1 ~GUARD for the
71 94 229 ~GUARD in
-53 -126 -157 ~GUARD is
227 154 114 ~GUARD is -ed
-183 -116 -130 ~GUARD is WORD
6 33 -10 ~GUARD it
-220 -97 46 ~GUARD of
38 63 105 ~GUARD on
-101 67 74 ~GUARD on WORD
-203 -120 -119 ~GUARD only
-143 -98 -77 ~GUARD out
-30 -75 -94 ~GUARD that
-138 -182 -162 ~GUARD the
-148 -85 -94 ~GUARD the WORD
-89 -66 32 ~GUARD to
-141 -118 -12 ~GUARD to WORD
149 54 65 ~GUARD was
127 9 32 ~GUARD with
91 25 38 ~GUARD with WORD
-346 -259 -120 ~HARM $
-31 105 33 ~HARM ,
-86 141 38 ~HARM , WORD
-6 -17 -12 ~HARM , and
258 169 135 ~HARM , but
67 16 23 ~HARM , the
321 234 170 ~HARM -ed
-93 -97 9 ~HARM -ing
172 32 64 ~HARM -ly
88 105 73 ~HARM -s
-157 -37 -160 ~HARM -s WORD
-35 106 88 ~HARM -s and
54 -7 3 ~HARM -s the
-78 -104 -126 ~HARM .
-330 -186 -228 ~HARM . $
73 59 9 ~HARM :
99 28 36 ~HARM ;
201 95 76 ~HARM ?
-8 -25 55 ~HARM ? $
23 -221 -117 ~HARM CODE
-197 -286 -194 ~HARM CODE $
185 116 95 ~HARM CODE on
292 137 340 ~HARM GUARD
54 14 106 ~HARM GUARD $
40 9 36 ~HARM GUARD ,
13 -46 -58 ~HARM HARM
178 201 -9 ~HARM WORD
-310 -204 0 ~HARM WORD $
54 -27 10 ~HARM WORD ,
97 -61 -123 ~HARM WORD -s
-53 -22 -68 ~HARM WORD .
133 45 55 ~HARM WORD :
-129 -53 -80 ~HARM WORD HARM
2 18 -20 ~HARM WORD WORD
-269 -107 -133 ~HARM WORD and
10 162 38 ~HARM WORD at
134 81 65 ~HARM WORD is
-9 136 27 ~HARM a
-42 127 14 ~HARM a WORD
78 22 4 ~HARM after
14 -27 -40 ~HARM and
-198 -106 -103 ~HARM and the
-230 -163 -136 ~HARM as
-139 -85 -77 ~HARM as WORD
-156 -102 -88 ~HARM as the
-170 -127 -113 ~HARM at NUMBER
136 101 49 ~HARM at WORD
-168 -124 -105 ~HARM because
-80 -48 -45 ~HARM because the
135 45 57 ~HARM between
42 20 5 ~HARM by
173 78 82 ~HARM can't
160 73 76 ~HARM can't WORD
-209 -53 -104 ~HARM for
-407 -203 -133 ~HARM in
-105 -120 0 ~HARM in WORD
-204 -43 -21 ~HARM in the
35 104 35 ~HARM in this
230 139 125 ~HARM is
154 72 74 ~HARM is -ed
211 112 98 ~HARM it
235 42 41 ~HARM my
101 15 32 ~HARM of
16 -8 113 ~HARM off
119 14 -65 ~HARM on
58 73 5 ~HARM on WORD
356 138 157 ~HARM out
-159 -101 -90 ~HARM per
-159 -101 -90 ~HARM per WORD
-178 -126 -107 ~HARM since
-57 -47 -38 ~HARM since the
-373 -197 -351 ~HARM the
-239 -107 -136 ~HARM the -s
-50 -162 -188 ~HARM the WORD
-203 -109 -106 ~HARM through
-215 -166 -165 ~HARM to
-95 -104 -99 ~HARM when
-123 -140 -62 ~HARM with
-39 -120 19 ~NUMBER $
-43 -210 108 ~NUMBER ,
137 91 147 ~NUMBER , -s
7 -11 -39 ~NUMBER , NUMBER
-186 -193 -63 ~NUMBER , WORD
234 100 108 ~NUMBER , and
221 132 95 ~NUMBER , no
100 17 24 ~NUMBER , the
-214 -169 -162 ~NUMBER -ed
-90 -250 -482 ~NUMBER -s
185 128 4 ~NUMBER -s $
24 -53 -159 ~NUMBER -s ,
-81 65 -19 ~NUMBER -s .
-130 -81 -72 ~NUMBER -s :
182 9 58 ~NUMBER -s NUMBER
-225 -123 -137 ~NUMBER -s WORD
-208 -118 -112 ~NUMBER -s and
-160 -96 -89 ~NUMBER -s at
220 137 111 ~NUMBER -s in
93 0 27 ~NUMBER -s the
-45 -45 -55 ~NUMBER .
89 73 50 ~NUMBER . $
117 46 51 ~NUMBER . .
-110 -26 -60 ~NUMBER /
-103 -183 55 ~NUMBER :
101 12 28 ~NUMBER : NUMBER
1 94 12 ~NUMBER ?
176 143 56 ~NUMBER CAPITALS
-5 160 20 ~NUMBER CODE
75 211 69 ~NUMBER CODE $
15 75 50 ~NUMBER GUARD
-42 -159 -83 ~NUMBER HARM
130 141 103 ~NUMBER NUMBER
134 54 61 ~NUMBER NUMBER -s
-404 -436 -463 ~NUMBER WORD
-52 -27 -28 ~NUMBER WORD $
72 -98 -95 ~NUMBER WORD ,
63 107 36 ~NUMBER WORD -s
-5 -22 -13 ~NUMBER WORD .
-78 -70 -87 ~NUMBER WORD NUMBER
78 136 24 ~NUMBER WORD WORD
145 55 56 ~NUMBER WORD and
-133 -86 -75 ~NUMBER WORD the
17 81 -3 ~NUMBER and
60 145 52 ~NUMBER and NUMBER
-115 -79 -68 ~NUMBER are
222 199 129 ~NUMBER as
110 46 50 ~NUMBER before
-241 -138 -138 ~NUMBER for
-155 -84 -82 ~NUMBER gets
-191 -144 -115 ~NUMBER has
-8 -90 -53 ~NUMBER in
-161 -75 -103 ~NUMBER is
-242 -90 -114 ~NUMBER is -ed
268 199 147 ~NUMBER is WORD
18 8 3 ~NUMBER of
-129 -198 -175 ~NUMBER on
-99 -67 -57 ~NUMBER the
354 146 161 ~NUMBER to
250 113 118 ~NUMBER to NUMBER
150 144 88 ~NUMBER with
-31 97 8 ~NUMBER would
-201 -122 -245 ~WORD !
-177 -172 -83 ~WORD $
12 -147 144 ~WORD ,
173 120 76 ~WORD , -ed
136 0 221 ~WORD , -ing
-89 -4 -17 ~WORD , -ly
-133 -223 41 ~WORD , -s
-31 -58 -18 ~WORD , CAPITALS
67 -13 65 ~WORD , CODE
141 8 33 ~WORD , GUARD
0 -18 46 ~WORD , HARM
-47 -166 5 ~WORD , NUMBER
-106 106 108 ~WORD , WORD
78 -18 4 ~WORD , a
154 82 26 ~WORD , and
295 113 123 ~WORD , as
48 151 90 ~WORD , but
33 28 133 ~WORD , can't
-152 -88 -84 ~WORD , each
47 -33 -9 ~WORD , hence
72 22 52 ~WORD , i
5 64 8 ~WORD , it
-6 101 10 ~WORD , it's
-10 58 111 ~WORD , maybe
94 -77 19 ~WORD , no
-282 -2 -174 ~WORD , not
116 41 48 ~WORD , nothing
-14 83 6 ~WORD , one
-199 -75 -102 ~WORD , or
-7 145 134 ~WORD , please
246 151 130 ~WORD , since
87 -86 41 ~WORD , so
95 95 176 ~WORD , the
136 70 66 ~WORD , this
-102 -120 -96 ~WORD , which
-196 -132 -131 ~WORD , with
-70 -214 -474 ~WORD -ed
110 6 -111 ~WORD -ed $
263 100 42 ~WORD -ed ,
71 130 29 ~WORD -ed -s
-108 -89 -72 ~WORD -ed .
-75 -102 -33 ~WORD -ed WORD
-129 -117 -103 ~WORD -ed by
-101 0 -65 ~WORD -ed to
-34 -19 292 ~WORD -ing
6 -30 269 ~WORD -ing $
-19 -55 53 ~WORD -ing ,
168 142 91 ~WORD -ing .
-156 -187 -142 ~WORD -ing WORD
180 143 109 ~WORD -ing on
79 -69 -57 ~WORD -ly
-81 106 57 ~WORD -ly ,
73 28 33 ~WORD -ly -s
138 52 55 ~WORD -ly .
-77 -398 -471 ~WORD -s
-12 1 310 ~WORD -s $
-35 -32 87 ~WORD -s ,
-101 -150 -163 ~WORD -s -ed
-156 -82 -87 ~WORD -s -ing
-222 -83 -176 ~WORD -s -ly
262 42 92 ~WORD -s -s
-7 26 133 ~WORD -s .
-161 -10 -63 ~WORD -s :
-142 13 -52 ~WORD -s CAPITALS
306 25 63 ~WORD -s CODE
-259 -192 -206 ~WORD -s HARM
-317 -90 -190 ~WORD -s NUMBER
-51 118 -213 ~WORD -s WORD
295 81 136 ~WORD -s a
142 111 64 ~WORD -s after
-30 -100 -75 ~WORD -s all
-46 -27 17 ~WORD -s always
320 75 253 ~WORD -s and
352 155 107 ~WORD -s are
-89 2 -50 ~WORD -s as
69 3 -19 ~WORD -s at
-234 -149 -133 ~WORD -s because
-224 -90 -131 ~WORD -s before
235 57 77 ~WORD -s by
-97 -76 -62 ~WORD -s can
-161 -55 -82 ~WORD -s down
110 4 21 ~WORD -s each
176 68 48 ~WORD -s every
-102 -33 9 ~WORD -s for
330 175 112 ~WORD -s from
-67 -73 -64 ~WORD -s get
81 6 9 ~WORD -s good
-188 -204 -150 ~WORD -s in
-32 28 -11 ~WORD -s into
26 -19 -45 ~WORD -s it
-24 -55 -42 ~WORD -s its
24 13 91 ~WORD -s me
-75 -102 -78 ~WORD -s nothing
21 50 -16 ~WORD -s of
-272 -195 -198 ~WORD -s on
146 48 56 ~WORD -s once
56 38 13 ~WORD -s one
206 75 90 ~WORD -s only
-25 -75 -51 ~WORD -s out
-165 -100 -94 ~WORD -s since
-80 -79 -76 ~WORD -s that
350 -51 -131 ~WORD -s the
-53 -97 16 ~WORD -s to
-139 -90 -85 ~WORD -s too
51 -104 -47 ~WORD -s up
172 176 160 ~WORD -s with
13 87 23 ~WORD -s would
-276 -5 -42 ~WORD .
272 93 214 ~WORD . $
-106 31 -2 ~WORD . -s
-74 -175 21 ~WORD . .
-17 76 -9 ~WORD . CODE
-5 118 16 ~WORD . HARM
165 8 68 ~WORD . WORD
-98 0 -54 ~WORD . i
-97 -75 -64 ~WORD . it
61 -21 -7 ~WORD . the
54 52 218 ~WORD /
29 81 123 ~WORD / -s
-153 -116 -148 ~WORD / CODE
35 29 104 ~WORD / GUARD
10 35 87 ~WORD / WORD
-222 -70 -378 ~WORD :
-186 -303 -181 ~WORD : CODE
30 73 22 ~WORD : HARM
-251 -224 -169 ~WORD : NUMBER
38 244 6 ~WORD : WORD
228 110 97 ~WORD : the
187 231 233 ~WORD ;
-84 -46 60 ~WORD ; -ing
47 176 59 ~WORD ; WORD
105 67 54 ~WORD ; a
137 100 74 ~WORD ; it
121 10 35 ~WORD ; the
-25 -106 -69 ~WORD ?
-13 180 60 ~WORD ? $
125 11 -39 ~WORD ? WORD
-31 1 18 ~WORD ? i
48 -24 -9 ~WORD ? the
77 112 78 ~WORD CAPITALS
-112 6 -60 ~WORD CAPITALS -s
115 46 24 ~WORD CAPITALS WORD
-276 -13 -450 ~WORD CODE
158 227 26 ~WORD CODE $
200 -24 -67 ~WORD CODE ,
-208 -163 -138 ~WORD CODE -s
-76 -48 -57 ~WORD CODE ;
-110 75 -48 ~WORD CODE WORD
-137 -83 -77 ~WORD CODE and
-54 52 -3 ~WORD CODE with
127 -107 -76 ~WORD GUARD
103 -2 142 ~WORD GUARD $
-29 -15 -113 ~WORD GUARD ,
346 152 116 ~WORD GUARD -s
-63 -66 -54 ~WORD GUARD .
9 13 118 ~WORD GUARD ?
72 -18 43 ~WORD GUARD WORD
-29 -66 -67 ~WORD GUARD is
308 94 84 ~WORD GUARD the
-175 -105 -184 ~WORD HARM
-211 28 -134 ~WORD HARM ,
42 170 25 ~WORD HARM -s
-197 -137 -121 ~WORD HARM .
195 45 72 ~WORD HARM CODE
338 225 224 ~WORD HARM WORD
-91 -57 -51 ~WORD HARM as
-102 -111 -1 ~WORD HARM in
80 152 72 ~WORD HARM is
310 186 144 ~WORD HARM on
-100 -16 -91 ~WORD HARM the
-152 -111 -113 ~WORD NUMBER
79 142 133 ~WORD NUMBER $
-37 18 -1 ~WORD NUMBER ,
-106 -131 -156 ~WORD NUMBER -s
-64 -157 -48 ~WORD NUMBER .
125 39 -4 ~WORD NUMBER WORD
-143 -113 -88 ~WORD NUMBER has
273 233 161 ~WORD NUMBER is
-60 -93 -100 ~WORD WORD
-1 70 173 ~WORD WORD $
127 -24 218 ~WORD WORD ,
-209 -196 -343 ~WORD WORD -ed
-514 -373 -292 ~WORD WORD -ing
177 -17 -125 ~WORD WORD -s
-236 -348 28 ~WORD WORD .
-29 -41 167 ~WORD WORD /
-72 -27 -50 ~WORD WORD :
-58 14 28 ~WORD WORD ;
-84 24 -9 ~WORD WORD ?
-193 -162 -156 ~WORD WORD CAPITALS
-223 -49 -160 ~WORD WORD CODE
71 65 152 ~WORD WORD GUARD
-179 18 -238 ~WORD WORD HARM
45 248 -86 ~WORD WORD NUMBER
-4 -260 -318 ~WORD WORD WORD
-41 21 -29 ~WORD WORD a
-12 -27 27 ~WORD WORD about
28 -80 -45 ~WORD WORD after
141 3 106 ~WORD WORD and
-92 100 -18 ~WORD WORD as
25 -24 67 ~WORD WORD at
55 -46 -11 ~WORD WORD before
24 -94 -27 ~WORD WORD by
-63 -11 -16 ~WORD WORD can
55 4 14 ~WORD WORD can't
50 92 18 ~WORD WORD could
251 162 127 ~WORD WORD does
216 145 103 ~WORD WORD doesn't
255 115 118 ~WORD WORD first
22 12 48 ~WORD WORD for
-75 -35 -114 ~WORD WORD from
-37 -93 -89 ~WORD WORD gets
11 145 31 ~WORD WORD has
287 220 130 ~WORD WORD in
103 -41 75 ~WORD WORD is
-156 -32 -89 ~WORD WORD isn't
202 72 115 ~WORD WORD it
367 121 115 ~WORD WORD never
-148 -75 -61 ~WORD WORD not
-145 -245 6 ~WORD WORD of
-146 360 90 ~WORD WORD on
-144 -109 -92 ~WORD WORD one
241 135 51 ~WORD WORD only
204 42 145 ~WORD WORD or
41 6 -57 ~WORD WORD out
22 132 168 ~WORD WORD should
143 104 141 ~WORD WORD so
-176 -119 -143 ~WORD WORD than
-69 -149 -115 ~WORD WORD that
-165 -246 -135 ~WORD WORD the
96 54 33 ~WORD WORD through
-510 -159 -76 ~WORD WORD to
169 92 57 ~WORD WORD too
-73 -71 -52 ~WORD WORD will
-159 -225 -78 ~WORD WORD with
-60 37 -30 ~WORD WORD without
32 52 75 ~WORD WORD would
-358 -178 -246 ~WORD a
-48 -70 46 ~WORD a CAPITALS
-149 -130 -220 ~WORD a WORD
152 156 422 ~WORD about
131 51 36 ~WORD about HARM
39 3 75 ~WORD about WORD
77 134 166 ~WORD about the
-33 -32 1 ~WORD about this
122 59 5 ~WORD after
59 103 29 ~WORD after WORD
176 66 76 ~WORD after a
8 100 85 ~WORD after the
207 102 138 ~WORD again
128 110 105 ~WORD again .
-25 -74 -55 ~WORD against
126 13 30 ~WORD against the
-66 -38 -66 ~WORD all
98 -67 -33 ~WORD already
-23 -54 -65 ~WORD also
178 11 47 ~WORD always
223 65 82 ~WORD always -s
-99 -48 -32 ~WORD an
-97 13 -29 ~WORD an WORD
119 60 160 ~WORD and
126 53 125 ~WORD and -s
-84 -107 -79 ~WORD and GUARD
-142 13 74 ~WORD and HARM
60 35 -9 ~WORD and WORD
166 127 81 ~WORD and not
-127 -6 -46 ~WORD and once
92 -60 23 ~WORD and the
-111 -43 -60 ~WORD any more
-24 -69 -87 ~WORD are
-128 -105 -90 ~WORD are -ed
-98 -11 -50 ~WORD are WORD
106 -15 150 ~WORD around
31 -132 -5 ~WORD as
-26 40 73 ~WORD as WORD
7 60 2 ~WORD as a
-136 -150 -104 ~WORD as the
70 -4 8 ~WORD as well
-99 -109 79 ~WORD at
-74 139 89 ~WORD at WORD
-108 -87 -107 ~WORD at all
183 87 89 ~WORD at most
-20 -38 -45 ~WORD at the
56 25 122 ~WORD at this
-183 -122 -183 ~WORD be
-92 -36 -87 ~WORD be -ed
-208 -158 -144 ~WORD because
-80 -69 -55 ~WORD because the
-36 -103 -140 ~WORD before
41 44 12 ~WORD before WORD
122 49 79 ~WORD before it
-107 -108 -93 ~WORD before the
-148 -23 -77 ~WORD behind
-210 -153 -128 ~WORD being
-113 -85 -69 ~WORD being -ed
-209 -192 25 ~WORD between
-33 9 4 ~WORD but
-21 -9 93 ~WORD by
161 50 69 ~WORD by CODE
-8 -49 98 ~WORD by WORD
83 10 22 ~WORD by the
78 -96 1 ~WORD can
11 -45 3 ~WORD can WORD
263 -65 -10 ~WORD can't
190 87 89 ~WORD can't HARM
184 15 49 ~WORD can't WORD
-106 -130 -101 ~WORD can't be
342 153 159 ~WORD cannot
104 48 49 ~WORD cannot WORD
139 58 62 ~WORD cannot be
139 268 135 ~WORD could
96 98 104 ~WORD could WORD
27 47 8 ~WORD could be
198 103 84 ~WORD do
102 52 13 ~WORD does
35 31 18 ~WORD does not
211 63 40 ~WORD doesn't
98 16 -9 ~WORD doesn't WORD
-199 -98 -88 ~WORD down
-139 -132 -111 ~WORD each
-84 -87 -71 ~WORD each WORD
70 -23 -1 ~WORD even
-72 -83 -59 ~WORD ever
-63 -67 -56 ~WORD every
-109 -76 -71 ~WORD every WORD
88 -8 -13 ~WORD fine
-95 -143 -108 ~WORD first
-58 -98 -68 ~WORD first ,
-269 52 -205 ~WORD for
-197 -177 -110 ~WORD for -s
62 -80 9 ~WORD for WORD
206 172 90 ~WORD for a
-87 -34 -55 ~WORD for each
-152 -80 -78 ~WORD for good
-71 117 -6 ~WORD for the
93 -93 -125 ~WORD from
-142 -17 -98 ~WORD from -s
-49 -132 -105 ~WORD from WORD
20 -69 10 ~WORD from the
17 -58 -33 ~WORD get
-148 -95 -84 ~WORD get -ed
-3 -247 -215 ~WORD gets
-151 -114 -104 ~WORD gets -ed
-120 -92 -93 ~WORD gets HARM
43 -35 -37 ~WORD gets WORD
63 27 28 ~WORD gets the
109 22 5 ~WORD good
226 82 99 ~WORD had
-182 -139 -245 ~WORD has
80 18 27 ~WORD has -ed
-174 -144 -112 ~WORD has NUMBER
8 36 -8 ~WORD has WORD
-42 -35 -50 ~WORD has no
129 57 57 ~WORD has the
-158 -172 -122 ~WORD has to
-111 -57 -8 ~WORD have
46 152 174 ~WORD here
106 179 59 ~WORD here $
15 78 95 ~WORD here ,
-76 -131 -50 ~WORD here ?
34 -45 54 ~WORD i
17 6 152 ~WORD if
-140 -67 4 ~WORD if the
-16 24 -15 ~WORD in
0 -93 24 ~WORD in CODE
18 -86 -13 ~WORD in WORD
-167 62 -76 ~WORD in a
76 109 10 ~WORD in one
190 58 78 ~WORD in our
-51 -80 -143 ~WORD in the
157 128 77 ~WORD in this
-44 174 -21 ~WORD instead
-33 133 -31 ~WORD instead of
-198 -65 -147 ~WORD into
3 65 2 ~WORD into WORD
-76 -132 -84 ~WORD into the
-79 -142 -440 ~WORD is
-35 -137 -177 ~WORD is -ed
-292 -106 -156 ~WORD is -ing
141 150 92 ~WORD is -ly
-137 -172 -127 ~WORD is GUARD
-430 -17 -181 ~WORD is HARM
36 7 1 ~WORD is NUMBER
-32 -112 -127 ~WORD is WORD
153 55 37 ~WORD is a
31 -12 79 ~WORD is always
148 7 14 ~WORD is fine
13 -48 -24 ~WORD is good
116 172 80 ~WORD is in
121 52 55 ~WORD is made
-170 -43 -80 ~WORD is never
-168 -128 -123 ~WORD is not
127 44 54 ~WORD is ok
101 159 242 ~WORD is right
122 66 60 ~WORD is still
182 30 44 ~WORD is the
-133 -29 -58 ~WORD is too
123 49 45 ~WORD is what
-69 23 -17 ~WORD is wrong
-338 30 -83 ~WORD isn't
-150 -24 -94 ~WORD isn't -ed
-34 -15 -26 ~WORD isn't GUARD
-40 60 -19 ~WORD isn't WORD
-382 75 -296 ~WORD it
4 -36 -160 ~WORD it $
-27 -76 -57 ~WORD it ,
-29 -15 -46 ~WORD it -s
229 131 128 ~WORD it .
49 83 32 ~WORD it in
-168 -101 -93 ~WORD it is
-141 -26 -62 ~WORD it to
-34 -9 -33 ~WORD it's
-124 -246 -173 ~WORD its
-171 -202 -150 ~WORD its WORD
169 -5 6 ~WORD just
-47 -91 -77 ~WORD lets
-143 -81 -81 ~WORD makes
4 3 79 ~WORD makes me
76 2 59 ~WORD may
121 10 63 ~WORD may WORD
-37 62 37 ~WORD maybe
85 16 181 ~WORD me
110 176 112 ~WORD might
-18 -13 14 ~WORD more
-159 -159 -129 ~WORD must
92 -148 50 ~WORD my
147 -107 84 ~WORD my WORD
-130 -78 -31 ~WORD needs
96 -94 -107 ~WORD never
155 8 18 ~WORD never -s
2 157 39 ~WORD next
78 41 -24 ~WORD no
167 49 67 ~WORD no WORD
-244 -157 -141 ~WORD nobody
-529 -291 -510 ~WORD not
-69 93 -25 ~WORD not -ed
-192 -200 -266 ~WORD not WORD
-122 -72 -74 ~WORD nothing
-92 0 -50 ~WORD now
107 65 203 ~WORD of
179 143 277 ~WORD of -s
-1 -3 53 ~WORD of CODE
57 97 11 ~WORD of NUMBER
163 186 7 ~WORD of WORD
-201 -147 -29 ~WORD of the
-149 -35 -81 ~WORD off
214 -40 -39 ~WORD ok
149 -8 -9 ~WORD ok $
212 215 285 ~WORD on
61 -140 -107 ~WORD on -ing
177 54 57 ~WORD on .
162 59 80 ~WORD on CODE
129 67 18 ~WORD on GUARD
172 103 145 ~WORD on WORD
-102 24 -78 ~WORD on a
-179 -95 -94 ~WORD on each
-127 -42 99 ~WORD on it
25 74 199 ~WORD on the
108 95 121 ~WORD on this
-19 47 -24 ~WORD once
-51 -25 -145 ~WORD one
32 153 19 ~WORD one $
-77 -73 -73 ~WORD one .
113 15 23 ~WORD one WORD
-43 -160 -164 ~WORD only
169 21 55 ~WORD only -s
159 0 145 ~WORD or
89 31 57 ~WORD or WORD
-228 -257 -203 ~WORD out
104 26 40 ~WORD out .
92 2 15 ~WORD out of
224 152 132 ~WORD over
151 22 22 ~WORD per
239 -13 39 ~WORD per WORD
-41 73 107 ~WORD please
-13 100 39 ~WORD please $
-119 34 -71 ~WORD rather
-119 34 -71 ~WORD rather than
56 295 178 ~WORD should
-12 126 32 ~WORD should WORD
-3 159 15 ~WORD should be
-233 -269 -194 ~WORD since
142 34 55 ~WORD since CODE
-226 -156 -135 ~WORD since the
41 -43 24 ~WORD so
-150 -27 -101 ~WORD still
-212 7 -100 ~WORD still -s
-126 -75 -135 ~WORD than
-120 -38 -74 ~WORD than the
-177 -155 -258 ~WORD that
-54 16 -38 ~WORD that -s
-74 -76 -56 ~WORD that WORD
119 -2 22 ~WORD that the
-84 81 6 ~WORD that's
-506 -72 -577 ~WORD the
-135 -27 -67 ~WORD the -ed
-98 -47 -33 ~WORD the -ing
-169 105 -212 ~WORD the -s
-24 -157 -42 ~WORD the CODE
-80 -23 -85 ~WORD the GUARD
-3 109 53 ~WORD the HARM
-35 25 -185 ~WORD the WORD
203 -37 37 ~WORD the same
53 49 6 ~WORD their
37 162 77 ~WORD them
61 126 56 ~WORD them .
-120 -156 -59 ~WORD then
-69 -56 130 ~WORD there
-56 76 3 ~WORD this
-62 14 -25 ~WORD this WORD
-225 -75 -41 ~WORD though
201 127 6 ~WORD through
107 110 63 ~WORD through the
-130 -74 -71 ~WORD till
-201 -57 28 ~WORD to
-57 -76 -8 ~WORD to -ing
171 74 156 ~WORD to HARM
-114 -51 -65 ~WORD to NUMBER
133 259 222 ~WORD to WORD
-131 -75 -92 ~WORD to a
10 -11 109 ~WORD to me
-202 -116 -248 ~WORD to the
-107 -81 -95 ~WORD too
134 102 71 ~WORD too ,
-75 -65 -60 ~WORD too HARM
-22 19 -11 ~WORD too WORD
112 -42 -13 ~WORD under
147 65 67 ~WORD under the
-146 -105 -91 ~WORD until
-123 -69 -65 ~WORD until the
-62 -46 -161 ~WORD up
100 49 45 ~WORD up ,
75 -32 -19 ~WORD was
-161 -74 -97 ~WORD was -ed
24 -159 -45 ~WORD we
-28 132 90 ~WORD what
156 85 52 ~WORD when
119 31 41 ~WORD when the
-48 8 -22 ~WORD where
-163 -75 -106 ~WORD which
-106 -4 -83 ~WORD while
-101 -81 -80 ~WORD who
-42 65 106 ~WORD why
-82 -3 -74 ~WORD will
150 146 68 ~WORD will WORD
-138 -77 -75 ~WORD will be
-42 38 212 ~WORD with
-26 42 47 ~WORD with -s
21 -17 35 ~WORD with CODE
-108 -82 -67 ~WORD with NUMBER
-187 -199 -179 ~WORD with WORD
114 207 200 ~WORD with the
108 -16 -37 ~WORD within
-104 45 -143 ~WORD without
-55 70 -53 ~WORD without WORD
128 4 37 ~WORD without a
-119 -143 -115 ~WORD won't WORD
356 315 157 ~WORD would
88 -3 -55 ~WORD would WORD
155 272 115 ~WORD would be
8 33 35 ~WORD you
840 41 230 ~^ -ed
-340 -172 -160 ~^ -ed -s
30 -9 -1 ~^ -ed NUMBER
7 75 -94 ~^ -ed WORD
58 -8 10 ~^ -ed a
428 150 167 ~^ -ed the
142 63 67 ~^ -ed through
210 89 90 ~^ -ed with
493 238 572 ~^ -ing
-35 -69 -119 ~^ -ing -s
-31 127 -14 ~^ -ing :
-131 -111 14 ~^ -ing WORD
16 -24 11 ~^ -ing is
17 -53 24 ~^ -ing the
-1 88 68 ~^ -ly
49 154 69 ~^ -ly WORD
-38 -217 -31 ~^ -s
39 145 367 ~^ -s ,
179 171 -27 ~^ -s -s
21 12 142 ~^ -s .
49 154 72 ~^ -s /
74 208 60 ~^ -s CODE
-297 -144 -194 ~^ -s HARM
95 42 265 ~^ -s NUMBER
199 -57 -36 ~^ -s WORD
34 -96 -63 ~^ -s are
80 230 85 ~^ -s as
-115 -95 -81 ~^ -s can
61 5 -2 ~^ -s fine
-12 -27 -19 ~^ -s get
141 36 24 ~^ -s good
-217 -125 -36 ~^ -s in
189 161 85 ~^ -s is
-64 -66 3 ~^ -s of
18 -38 -53 ~^ -s ok
-188 -163 -166 ~^ -s the
124 232 166 ~^ CAPITALS
-19 -42 40 ~^ CAPITALS ,
85 56 42 ~^ CAPITALS -s
107 183 140 ~^ CAPITALS WORD
117 77 -30 ~^ CODE
-469 -599 -275 ~^ CODE $
2 189 248 ~^ CODE ,
321 192 115 ~^ CODE -s
52 51 187 ~^ CODE /
27 336 -37 ~^ CODE CODE
245 102 95 ~^ CODE GUARD
294 197 234 ~^ CODE HARM
103 55 33 ~^ CODE WORD
178 323 134 ~^ CODE and
-23 121 20 ~^ CODE as
11 102 25 ~^ CODE could
-80 50 -35 ~^ CODE for
196 57 80 ~^ CODE has
-103 -210 -153 ~^ CODE in
-57 -35 -48 ~^ CODE instead
289 387 189 ~^ CODE is
-114 -14 -50 ~^ CODE isn't
147 45 62 ~^ CODE only
-58 -121 -71 ~^ CODE rather
-182 -226 -180 ~^ CODE with
-6 -54 7 ~^ GUARD
159 35 -4 ~^ GUARD ,
19 -15 45 ~^ GUARD -s
-41 127 3 ~^ GUARD WORD
-227 -141 -134 ~^ GUARD the
-38 142 50 ~^ HARM
-108 75 108 ~^ HARM -s
-159 -143 -129 ~^ HARM CODE
113 65 174 ~^ HARM GUARD
-44 247 -31 ~^ HARM WORD
-172 -139 -154 ~^ HARM on
18 132 32 ~^ HARM the
-51 433 24 ~^ NUMBER
96 140 26 ~^ NUMBER -s
104 209 80 ~^ NUMBER CODE
21 27 -25 ~^ NUMBER WORD
64 331 51 ~^ WORD
495 121 -410 ~^ WORD $
277 -51 435 ~^ WORD ,
-316 -204 -310 ~^ WORD -ed
74 145 228 ~^ WORD -ing
264 70 381 ~^ WORD -s
256 29 21 ~^ WORD .
-62 -67 57 ~^ WORD /
57 358 -2 ~^ WORD :
248 63 78 ~^ WORD ?
49 105 4 ~^ WORD CAPITALS
-63 -70 -237 ~^ WORD CODE
284 167 337 ~^ WORD GUARD
195 27 173 ~^ WORD HARM
127 240 150 ~^ WORD NUMBER
14 233 224 ~^ WORD WORD
-58 24 -86 ~^ WORD a
20 35 97 ~^ WORD about
60 196 106 ~^ WORD after
133 191 295 ~^ WORD and
58 77 223 ~^ WORD as
-83 10 59 ~^ WORD at
-32 -155 -72 ~^ WORD can
7 66 1 ~^ WORD could
74 115 -24 ~^ WORD for
170 68 75 ~^ WORD from
-147 -116 -128 ~^ WORD gets
-93 -54 -85 ~^ WORD has
-263 -59 -75 ~^ WORD in
-5 55 -25 ~^ WORD instead
227 -189 -61 ~^ WORD is
-92 -209 -199 ~^ WORD it
-78 -82 -86 ~^ WORD never
-161 -100 -132 ~^ WORD not
-76 154 284 ~^ WORD of
138 -12 -22 ~^ WORD ok
1 -307 -153 ~^ WORD on
-686 -153 -428 ~^ WORD the
-76 50 -8 ~^ WORD to
-54 72 -44 ~^ WORD without
133 117 32 ~^ WORD would
87 115 35 ~^ a
73 18 22 ~^ a HARM
93 107 -13 ~^ a WORD
-9 -27 -20 ~^ after
85 -26 -32 ~^ all
17 -32 -28 ~^ all -s
-192 -155 -140 ~^ always
-115 -139 -133 ~^ am
-115 -139 -133 ~^ am i
135 135 45 ~^ an
146 175 69 ~^ an WORD
-93 -74 -37 ~^ any
-164 -101 -94 ~^ any WORD
-67 -78 30 ~^ are
197 77 80 ~^ at
225 106 109 ~^ at first
359 104 131 ~^ both
255 62 91 ~^ both -s
-137 -73 -71 ~^ by
4 76 -64 ~^ can
90 241 265 ~^ could
3 63 42 ~^ could WORD
16 91 25 ~^ could be
27 73 43 ~^ could we
19 121 41 ~^ could you
-233 -158 -156 ~^ do
-155 -112 -92 ~^ do the
-110 -78 -60 ~^ does
-144 -157 -134 ~^ doesn't
-63 -26 42 ~^ don't
77 -3 9 ~^ each
120 21 33 ~^ each WORD
230 97 101 ~^ even
67 -3 12 ~^ every
98 16 29 ~^ every WORD
-141 -82 -79 ~^ everything
58 -44 -68 ~^ fine
35 -33 -16 ~^ first
128 56 59 ~^ first i
402 56 63 ~^ good
113 -24 -9 ~^ good WORD
230 100 98 ~^ had
168 74 75 ~^ had a
-145 -216 -105 ~^ how
275 355 360 ~^ i
379 62 121 ~^ i -ed
229 257 105 ~^ i WORD
-11 -15 9 ~^ i had
-67 -27 25 ~^ i have
159 66 111 ~^ i was
-89 87 -14 ~^ i would
121 336 187 ~^ i'd
1 249 123 ~^ i'd WORD
114 40 118 ~^ i'm
309 61 97 ~^ if
258 110 116 ~^ if the
-148 -78 -84 ~^ in
-175 -98 -92 ~^ in the
-58 128 382 ~^ is
122 67 133 ~^ is it
-89 -15 39 ~^ is the
31 -2 148 ~^ is this
167 3 27 ~^ isn't
-359 -316 -276 ~^ it
-188 -132 -115 ~^ it -s
-152 -81 -79 ~^ it HARM
219 -97 -53 ~^ it's
171 -6 -8 ~^ it's a
-20 -25 -59 ~^ let
-167 22 -136 ~^ make
58 213 38 ~^ maybe
110 29 37 ~^ my
100 26 34 ~^ my WORD
-342 -321 -322 ~^ needs
-6 108 -131 ~^ no
7 194 45 ~^ no GUARD
312 109 123 ~^ no HARM
-222 -136 -178 ~^ no WORD
58 67 -19 ~^ nobody
-123 -56 183 ~^ not
120 79 148 ~^ not WORD
-95 -102 -110 ~^ nothing
-170 -133 -113 ~^ nothing -s
-25 -74 -31 ~^ off
-128 -99 -53 ~^ off by
-66 -24 -104 ~^ ok
-90 -63 -23 ~^ on
-6 81 -33 ~^ one
74 -26 -22 ~^ one WORD
-74 -155 -178 ~^ only
-19 -18 -15 ~^ only the
-29 174 61 ~^ perhaps
-97 146 -42 ~^ please
-53 159 -22 ~^ please WORD
7 -79 -93 ~^ same
-79 -100 -117 ~^ same WORD
-70 -106 -139 ~^ should
-87 -106 -90 ~^ should be
-107 -89 -77 ~^ shouldn't
167 106 89 ~^ since
48 57 229 ~^ somebody
10 21 123 ~^ somebody from
-11 -15 124 ~^ someone
-20 11 171 ~^ something
-76 242 197 ~^ the
45 190 102 ~^ the -ing
-51 -51 -66 ~^ the -s
-22 54 -3 ~^ the CAPITALS
55 33 100 ~^ the CODE
-338 -153 -139 ~^ the GUARD
-2 68 5 ~^ the NUMBER
164 148 182 ~^ the WORD
-102 97 -5 ~^ there
-125 23 -37 ~^ there is
30 258 19 ~^ there's
39 136 18 ~^ there's a
-398 -152 -271 ~^ this
-143 -42 -52 ~^ this -s
-157 -92 -126 ~^ this GUARD
65 94 118 ~^ this WORD
165 56 60 ~^ was
-10 20 -36 ~^ we
-3 37 -26 ~^ we WORD
-242 -320 -114 ~^ what
-7 -32 24 ~^ what -s
-36 -40 55 ~^ what about
-68 -82 -70 ~^ when
-44 -109 78 ~^ where
0 -165 -121 ~^ who
-30 -88 -27 ~^ who -s
-16 280 -37 ~^ why
60 192 72 ~^ why CODE
-21 115 17 ~^ why is
-259 -180 -164 ~^ with
-101 -57 -54 ~^ with CODE
118 134 171 ~^ would
14 116 157 ~^ would WORD
-124 -68 -95 ~^ wrong
-80 -35 -67 ~^ wrong WORD
-227 -208 -178 ~^ you
-132 -95 -89 ~^ you WORD
90 25 -7 ~a -ed
27 15 -27 ~a -ed WORD
-143 51 -60 ~a -ing
-196 -74 -114 ~a -s
-289 -222 -155 ~a CAPITALS
96 124 47 ~a CODE
321 109 205 ~a GUARD
170 82 83 ~a GUARD -s
42 -70 14 ~a GUARD WORD
-6 45 20 ~a GUARD for
298 -7 89 ~a HARM
62 18 23 ~a HARM -s
-93 -140 -122 ~a HARM WORD
-159 -85 -83 ~a HARM in
198 62 68 ~a NUMBER
-47 210 19 ~a WORD
-239 -28 -12 ~a WORD $
160 128 -40 ~a WORD ,
-32 -69 -48 ~a WORD -ed
-65 -88 38 ~a WORD -ing
85 -15 55 ~a WORD -s
-235 33 -81 ~a WORD .
128 118 77 ~a WORD CODE
-55 -20 -98 ~a WORD GUARD
-229 -114 -127 ~a WORD HARM
203 -37 180 ~a WORD WORD
-98 -36 -54 ~a WORD and
81 64 81 ~a WORD at
65 24 27 ~a WORD can't
-58 148 -8 ~a WORD for
102 -47 76 ~a WORD from
-92 -31 -90 ~a WORD in
31 -74 -32 ~a WORD of
107 44 64 ~a WORD on
190 156 112 ~a WORD to
63 -20 29 ~a WORD who
-110 -82 22 ~a WORD with
213 89 99 ~a wrong WORD
28 -53 102 ~about -ing
19 130 78 ~about -s
152 60 46 ~about HARM
121 15 101 ~about WORD
171 178 291 ~about the
122 53 52 ~about the HARM
14 118 154 ~about the WORD
-45 -36 50 ~about this
-63 -134 -119 ~across -s
-113 -132 -119 ~after -ing
134 -6 31 ~after NUMBER
106 33 42 ~after NUMBER -s
93 6 -51 ~after WORD
-78 -33 -125 ~after WORD $
148 36 108 ~after WORD -s
56 -6 2 ~after a
103 42 46 ~after a HARM
-21 56 -11 ~after the
-228 -54 -68 ~after the WORD
-111 -40 48 ~again ,
190 212 104 ~again .
87 -72 -53 ~against the
3 -19 -14 ~all ,
-109 -232 -190 ~all -s
-321 -192 -183 ~all -s WORD
330 139 147 ~all -s are
-130 -74 -71 ~all .
-117 -66 -63 ~all . $
139 62 24 ~all WORD
218 139 99 ~all WORD -s
147 36 28 ~all good
86 78 47 ~all the WORD
245 48 75 ~already $
96 37 33 ~already -s
104 14 27 ~already WORD
-231 -123 -155 ~also -s
178 13 46 ~always -s
-287 -157 -104 ~always HARM
-5 -64 73 ~always WORD
-168 -12 -61 ~am WORD
-121 -146 -137 ~am i
52 7 53 ~an -ed
115 42 86 ~an -ed WORD
44 92 85 ~an -s
149 57 29 ~an HARM
16 62 5 ~an HARM WORD
-128 61 -127 ~an WORD
86 -17 -69 ~an WORD WORD
-138 -60 -118 ~an WORD of
28 4 129 ~an WORD on
-57 -140 -87 ~and -ed
76 -18 45 ~and -s
145 56 124 ~and -s WORD
-19 102 52 ~and -s in
-47 87 8 ~and CAPITALS
-49 164 -20 ~and CODE
-165 -87 -85 ~and CODE HARM
76 108 58 ~and CODE in
-171 -168 -180 ~and GUARD
-149 -11 132 ~and HARM
143 188 90 ~and NUMBER
89 87 52 ~and NUMBER -s
-411 -279 -251 ~and WORD
-61 -1 62 ~and WORD $
136 47 75 ~and WORD ,
95 117 52 ~and WORD .
-94 26 -28 ~and WORD HARM
353 204 212 ~and WORD WORD
-126 -29 -92 ~and WORD in
-177 -154 -116 ~and WORD it
-286 -157 -157 ~and WORD on
-28 -147 -73 ~and WORD the
91 -2 16 ~and a
461 192 206 ~and a WORD
212 86 97 ~and all
210 95 100 ~and each
151 65 70 ~and every
159 69 74 ~and every WORD
4 -36 -18 ~and got
-114 -56 -60 ~and i
253 111 118 ~and is
179 59 70 ~and it
190 85 88 ~and it -s
-195 -119 -108 ~and let
-59 52 -14 ~and no
-98 45 -27 ~and no WORD
104 129 51 ~and not
209 88 96 ~and nothing
-163 -49 -73 ~and once
111 43 46 ~and only
185 70 77 ~and so
255 115 120 ~and that
23 -183 -35 ~and the
-123 -68 -65 ~and the -ing
148 17 48 ~and the -s
168 75 80 ~and the HARM
-2 -142 -4 ~and the WORD
-4 131 32 ~and then
-202 -107 -105 ~and there's no
-160 -122 -96 ~and you
202 91 109 ~another WORD
185 74 84 ~another WORD .
245 108 111 ~any HARM
-261 -308 -274 ~any WORD
201 57 76 ~any WORD .
-142 -63 -70 ~any WORD WORD
-181 -82 -98 ~any more
46 -165 -96 ~are -ed
-69 -46 -40 ~are -ed as
7 -28 -12 ~are -ed by
-205 -130 -118 ~are -ing
116 74 58 ~are -s
-179 -143 -137 ~are GUARD
-300 -155 -154 ~are GUARD ,
-154 -100 -135 ~are HARM
-159 -110 -113 ~are HARM $
12 91 -28 ~are WORD
118 72 82 ~are WORD ,
168 54 71 ~are WORD in
115 135 43 ~are in
-129 -75 -74 ~are never
-90 -25 -8 ~around the
216 69 87 ~as -ed
-114 -60 -85 ~as -s
-96 -65 -57 ~as CAPITALS
-165 -60 -87 ~as CODE
-91 -63 -58 ~as NUMBER
-43 -16 -68 ~as WORD
54 19 -26 ~as WORD $
-125 -61 -68 ~as WORD -s
-129 -23 -67 ~as WORD .
108 220 76 ~as WORD WORD
123 -20 24 ~as WORD as
48 100 6 ~as a
80 159 48 ~as a WORD
60 142 57 ~as an
-122 -82 -75 ~as i
290 222 126 ~as in
151 160 89 ~as in the
239 129 114 ~as is
141 90 72 ~as is .
237 61 89 ~as it
123 44 50 ~as it should
-179 -288 -190 ~as the
-89 -142 -97 ~as the WORD
8 -73 -50 ~as well
33 -82 -35 ~as well $
-135 -75 -72 ~as well ,
-167 -104 -96 ~as well .
188 91 93 ~as well as
-288 -198 -168 ~at CODE
-55 -148 -121 ~at NUMBER
-139 -77 -74 ~at NUMBER ,
-65 -46 -41 ~at NUMBER :
-55 133 105 ~at WORD
103 127 144 ~at WORD $
-129 41 -30 ~at WORD ,
-106 -106 -83 ~at WORD .
-136 -130 -57 ~at WORD NUMBER
74 30 25 ~at WORD WORD
192 91 93 ~at WORD and
-8 107 -15 ~at WORD of
54 53 137 ~at WORD with
-232 -171 -184 ~at all
-34 -25 -25 ~at all ,
-113 -62 -60 ~at all .
150 98 70 ~at first
146 70 59 ~at least
455 201 206 ~at most
-15 -34 -32 ~at once
45 31 -38 ~at the
209 177 60 ~at the WORD
-92 -60 -54 ~at the same
144 68 163 ~at this
138 68 121 ~at this WORD
101 162 17 ~be -ed
239 114 114 ~be .
237 107 111 ~be . $
-129 -111 -93 ~be CODE
-175 -112 -113 ~be GUARD
216 -11 57 ~be HARM
103 -1 32 ~be HARM .
-275 -83 -113 ~be WORD
-3 -5 -29 ~be WORD $
-219 -88 -27 ~be WORD .
-69 -135 -78 ~be WORD WORD
-19 150 116 ~be a
53 197 30 ~be a WORD
14 111 24 ~be nice
-197 -164 -125 ~because CODE
-144 -111 -87 ~because CODE is
-94 -103 -75 ~because WORD
-121 -80 -70 ~because WORD -s
-26 18 -9 ~because of
-61 -144 -92 ~because the
-117 -88 -73 ~because the CAPITALS
2 -63 -36 ~because the WORD
130 104 127 ~been -ed
-109 -1 -71 ~been WORD
-211 -158 -163 ~before -ing
-215 -128 -118 ~before -ing .
99 16 29 ~before .
99 16 29 ~before . $
6 1 -67 ~before WORD
243 103 110 ~before any
177 61 96 ~before it
-246 -218 -203 ~before the
-197 -179 -155 ~before the WORD
218 95 98 ~before we
-253 -202 -163 ~being -ed
-66 -118 -20 ~between -s
-103 -47 41 ~between the
-82 -70 46 ~between the WORD
351 -3 45 ~both -s
88 2 12 ~both -s ,
165 101 76 ~both -s .
101 7 19 ~both -s WORD
-90 14 -60 ~both WORD
-257 -136 -154 ~but -s
104 27 33 ~but CODE
50 -75 -11 ~but WORD
138 -1 39 ~but WORD -s
-55 13 58 ~but i
54 121 55 ~but it
162 15 33 ~but the
93 29 38 ~but the -s
7 -22 -25 ~but the WORD
-126 -103 -91 ~by -ing
217 90 78 ~by CODE
133 -14 20 ~by CODE ,
-106 91 -14 ~by NUMBER
190 24 165 ~by WORD
2 -38 85 ~by WORD $
263 69 202 ~by WORD ,
-148 -88 -81 ~by WORD -s
-277 -93 -134 ~by WORD .
181 83 111 ~by WORD WORD
-82 -91 -71 ~by a
-16 -51 -35 ~by a WORD
124 77 -17 ~by me
-36 -70 -21 ~by one
376 44 135 ~by the
185 -21 12 ~by the WORD
-133 -75 -76 ~by this
61 -18 -15 ~can HARM
-189 -207 -173 ~can WORD
-140 -84 -77 ~can WORD -s
-253 -196 -165 ~can WORD WORD
85 -20 14 ~can WORD the
-128 -82 -110 ~can be
-9 32 -15 ~can be -ed
118 13 19 ~can't HARM
222 50 437 ~can't WORD
75 38 76 ~can't WORD .
72 31 32 ~can't WORD HARM
-24 14 85 ~can't WORD my
157 -50 -12 ~can't be
41 -30 -4 ~can't be -ed
50 69 87 ~cannot WORD
47 5 13 ~cannot be
141 89 113 ~could WORD
90 368 101 ~could be
-22 90 11 ~could be -ed
-5 105 30 ~could be CODE
52 29 16 ~could be WORD
6 51 7 ~could be a
9 94 16 ~could the
30 124 39 ~could the WORD
30 82 46 ~could we
20 129 37 ~could you
20 129 37 ~could you WORD
135 78 67 ~did WORD
56 122 56 ~do .
279 169 141 ~do not
169 103 84 ~do not WORD
-188 -82 -24 ~do the
-177 19 -68 ~do with
-137 -112 -107 ~does WORD
213 80 85 ~does not
194 77 79 ~does not WORD
-70 -85 -95 ~does the
-54 -194 -202 ~doesn't WORD
-92 -151 -3 ~don't WORD
181 87 72 ~down ,
-109 -49 -54 ~down .
-134 -139 -95 ~each -s
-190 -296 -289 ~each WORD
-147 -102 -99 ~each WORD ,
-200 -114 -108 ~each WORD -s
-61 -38 -51 ~each WORD .
117 37 48 ~each WORD has
144 67 69 ~each of
72 81 43 ~each other
216 74 80 ~even if
165 79 80 ~even with
-36 -40 -31 ~ever -ed
-88 -79 -71 ~ever -s
-123 -65 -63 ~ever .
-123 -65 -63 ~ever . $
-59 -159 -131 ~ever WORD
-294 -383 -349 ~every WORD
-278 -146 -162 ~every WORD ,
174 81 77 ~every WORD -s
-74 -80 -57 ~every WORD .
-78 -89 -68 ~every WORD WORD
-112 -28 -57 ~every WORD is
-172 -97 -92 ~exactly NUMBER
147 4 6 ~exactly what
-61 -73 20 ~few -s
341 -25 -44 ~fine $
121 85 43 ~fine ,
95 27 23 ~fine , WORD
118 69 38 ~fine .
118 69 38 ~fine . $
-8 -48 -33 ~fine for
106 147 75 ~first $
5 -103 -74 ~first ,
-170 -111 -113 ~first -s
-140 -100 -88 ~first NUMBER
-268 -385 -334 ~first WORD
-262 -143 -138 ~first WORD ,
-33 -43 -35 ~first WORD -s
273 117 126 ~first and
207 93 98 ~first i
182 82 86 ~first i WORD
7 99 23 ~for -ing
210 17 64 ~for -s ,
-236 -160 -146 ~for CODE
198 61 83 ~for HARM
260 129 129 ~for HARM -s
-41 -123 -67 ~for NUMBER
-133 33 -70 ~for WORD
278 122 77 ~for WORD $
-106 17 -49 ~for WORD ,
131 -31 15 ~for WORD -s
-45 -41 -44 ~for WORD .
-111 -10 49 ~for WORD WORD
300 65 45 ~for a
136 -46 -26 ~for a WORD
-15 -53 -36 ~for all
71 110 43 ~for an
25 83 33 ~for an HARM
40 46 24 ~for an WORD
-195 -25 -90 ~for each
-228 -37 -105 ~for each WORD
-197 -129 -125 ~for ever
-57 -104 -67 ~for every
-106 -98 -76 ~for every WORD
-567 -314 -301 ~for good
-299 -156 -153 ~for good .
105 0 -8 ~for me
-95 -9 -38 ~for one
-91 -56 -51 ~for one WORD
-15 127 -37 ~for the
256 144 111 ~for the WORD
216 58 89 ~for this
156 49 57 ~for this WORD
160 118 171 ~for us
-235 -72 -162 ~from -ing
-135 -22 -89 ~from -s
112 65 116 ~from CODE
203 95 96 ~from NUMBER
-44 -215 -59 ~from WORD
-59 -149 -92 ~from WORD -s
55 -24 -3 ~from a
70 2 13 ~from a WORD
42 -14 -64 ~from my
98 31 -30 ~from my WORD
313 141 147 ~from our
42 -106 77 ~from the
-122 -141 -76 ~from the WORD
-284 -219 -184 ~get -ed
-157 -87 -90 ~get GUARD
17 -56 -48 ~get HARM
231 107 112 ~get NUMBER
-133 -9 -39 ~get a
-123 -83 -72 ~get in
-74 -62 -55 ~get the
-81 -60 -55 ~get the WORD
-92 -109 -89 ~gets -ed
-198 -107 -107 ~gets GUARD
-178 -132 -128 ~gets HARM
-26 -99 -111 ~gets WORD
241 100 109 ~gets a
159 66 64 ~gets the
39 11 9 ~gets the WORD
88 35 39 ~gets to
328 27 -23 ~good $
73 -22 -15 ~good ,
93 -2 6 ~good , WORD
5 -98 -79 ~good .
34 -83 -64 ~good . $
-147 -97 -135 ~good WORD
138 51 21 ~good to
140 75 154 ~had a
123 68 146 ~had a WORD
34 -29 -8 ~has -ed
185 51 75 ~has CODE
-144 -165 -110 ~has NUMBER
-180 -97 -92 ~has WORD
186 188 118 ~has a
155 35 35 ~has a GUARD
90 115 99 ~has a WORD
147 82 129 ~has been
176 86 144 ~has been -ed
-291 -179 -199 ~has no
-215 -93 -130 ~has no WORD
212 141 105 ~has the
197 90 88 ~has the WORD
11 -44 -26 ~has to
-103 -41 -62 ~have -ed
-46 -86 -41 ~have WORD
56 67 229 ~have a
59 57 228 ~have a WORD
-105 -26 -82 ~have the
-66 -49 -40 ~he -s
179 93 131 ~hence no
84 51 87 ~hence no WORD
-128 -73 -70 ~her WORD
74 271 -57 ~here $
-63 -31 33 ~here ,
-152 -79 -78 ~here , so
220 28 162 ~here -s
-58 -82 -42 ~here .
-33 -87 -30 ~here . $
-78 -136 36 ~here ?
-14 -60 42 ~here ? $
-257 -148 -143 ~his WORD
226 -29 39 ~i -ed
99 -79 -4 ~i -ed for
-118 -78 -72 ~i .
-20 41 14 ~i GUARD
48 154 40 ~i HARM
105 -77 -232 ~i WORD
-100 -77 -54 ~i WORD ,
-67 -26 -77 ~i WORD .
-14 -57 -60 ~i WORD WORD
180 -21 -67 ~i WORD the
-112 48 64 ~i am
-168 -12 -61 ~i am WORD
-127 -48 40 ~i can't
-108 -38 50 ~i can't WORD
-206 -280 -178 ~i could
-151 -248 -145 ~i could WORD
82 35 149 ~i don't
-16 1 12 ~i had
-98 -67 10 ~i have
-67 -20 47 ~i only
141 54 100 ~i was
-124 20 -96 ~i would
-45 31 -19 ~i would WORD
49 46 93 ~i'd GUARD
-101 210 203 ~i'd WORD
6 48 132 ~i'd WORD WORD
-10 215 44 ~i'd WORD the
-70 -69 -54 ~if CODE
132 -50 -35 ~if WORD
177 64 70 ~if WORD WORD
-170 -195 -83 ~if the
23 -55 39 ~if the WORD
-166 -62 -56 ~in ,
86 182 -7 ~in -s
-144 -68 -113 ~in -s $
-25 -134 -70 ~in CAPITALS
38 167 182 ~in CODE
-1 94 145 ~in CODE $
178 61 70 ~in CODE ,
-138 -94 -82 ~in CODE .
137 11 172 ~in WORD
261 69 282 ~in WORD $
-155 -43 -223 ~in WORD ,
329 425 130 ~in WORD -s
39 42 149 ~in WORD .
126 57 52 ~in WORD :
55 -82 107 ~in WORD NUMBER
-200 -127 -182 ~in WORD WORD
12 65 14 ~in WORD and
9 -68 -79 ~in WORD of
-156 -119 -94 ~in WORD the
-39 29 -80 ~in a
-219 -2 -127 ~in a WORD
-3 -53 -30 ~in between
-26 -47 83 ~in here
-179 -167 -69 ~in it
-154 -89 -85 ~in my
-11 125 3 ~in one
29 111 21 ~in one WORD
157 102 65 ~in our
103 203 7 ~in the
94 88 47 ~in the -ing
-249 -53 -159 ~in the -s
-53 100 -11 ~in the CAPITALS
-52 -73 -58 ~in the WORD
33 81 28 ~in the other
166 66 72 ~in the same
192 367 219 ~in this
170 328 172 ~in this WORD
-148 95 -135 ~instead of
-109 -115 -90 ~instead of CODE
79 203 60 ~instead of WORD
115 114 62 ~into CODE
-113 117 -45 ~into WORD
-7 94 9 ~into WORD -s
127 152 82 ~into a
110 148 75 ~into a WORD
-108 -130 -136 ~into the
40 20 -22 ~into the WORD
5 -221 -240 ~is -ed
319 113 132 ~is -ed ,
142 69 63 ~is -ed .
43 174 62 ~is -ed CODE
-290 -134 -145 ~is -ed HARM
-57 35 -16 ~is -ed WORD
-78 15 -24 ~is -ed after
-46 -62 -41 ~is -ed as
95 -27 11 ~is -ed at
-137 -82 -77 ~is -ed before
333 105 135 ~is -ed by
-115 -95 -73 ~is -ed for
38 -32 -1 ~is -ed from
-2 29 -3 ~is -ed in
-58 -56 -42 ~is -ed on
168 48 67 ~is -ed to
171 45 59 ~is -ed with
-388 -23 -170 ~is -ing
41 126 46 ~is -ly
-216 -275 -117 ~is -s
118 73 58 ~is .
130 27 47 ~is . $
-138 -126 -93 ~is CAPITALS
12 174 105 ~is CODE
186 -132 13 ~is GUARD
136 79 70 ~is GUARD .
-100 -75 -66 ~is GUARD WORD
21 -9 1 ~is GUARD by
134 30 47 ~is GUARD to
-407 41 -175 ~is HARM
-107 -34 -60 ~is HARM $
-163 -63 -79 ~is HARM ,
6 123 37 ~is HARM .
-90 -15 -38 ~is HARM in
-82 15 -40 ~is NUMBER
7 118 36 ~is NUMBER -s
-64 -74 -256 ~is WORD
79 -55 -46 ~is WORD $
111 22 17 ~is WORD -ed
-149 17 -56 ~is WORD .
-119 32 -48 ~is WORD WORD
154 73 75 ~is WORD again
-256 -92 -120 ~is WORD and
-141 -115 -89 ~is WORD as
-147 -142 -103 ~is WORD for
-162 -121 -98 ~is WORD from
140 -70 -5 ~is WORD in
157 48 59 ~is WORD of
-103 29 -27 ~is WORD than
92 41 21 ~is WORD to
167 79 81 ~is WORD with
3 81 6 ~is a
-69 36 -20 ~is a WORD
-30 -47 46 ~is always
74 81 45 ~is an
42 150 59 ~is at
-110 -63 -60 ~is ever
-95 -51 -50 ~is ever -ed
153 -94 -69 ~is fine
152 5 24 ~is fine $
-184 -126 -129 ~is from
213 -12 32 ~is good
120 0 21 ~is good $
123 62 38 ~is in
-156 -22 -73 ~is in WORD
41 58 89 ~is it
95 38 42 ~is made
-214 -73 -109 ~is never
-184 -96 -101 ~is never -ed
-138 -152 -117 ~is not
-89 -30 -45 ~is now
237 80 92 ~is ok
91 23 31 ~is ok $
256 84 102 ~is on
134 50 53 ~is only
295 137 228 ~is right
115 82 59 ~is still
110 -162 75 ~is the
73 -117 65 ~is the WORD
116 76 48 ~is there
-8 -21 102 ~is this
-232 -34 -96 ~is too
-140 19 -47 ~is too WORD
351 98 126 ~is what
226 104 107 ~is what the
-95 8 -31 ~is wrong
-366 -128 -215 ~isn't -ed
-57 -40 -37 ~isn't -ed ,
-98 -72 -59 ~isn't -ed .
-118 -80 -78 ~isn't -ed at
-174 -106 -110 ~isn't GUARD
81 183 24 ~isn't WORD
286 123 128 ~isn't it
77 84 192 ~it $
-32 -60 -30 ~it ,
104 -2 18 ~it , WORD
115 53 55 ~it , so
-106 -62 -15 ~it , the
-152 -48 -79 ~it -ed
-293 -38 -201 ~it -s
58 86 69 ~it -s .
-240 -31 -100 ~it -s WORD
-163 -79 -89 ~it -s the
-142 -30 -63 ~it -s to
-26 -24 0 ~it . $
-118 -88 -4 ~it ?
-108 -60 -47 ~it GUARD
-122 -101 -84 ~it HARM
166 57 -39 ~it WORD
225 63 45 ~it WORD to
-37 27 -12 ~it a
-77 17 -27 ~it a WORD
-131 -97 -85 ~it as
171 77 78 ~it before
110 46 50 ~it can't
184 147 100 ~it for
-106 -30 -72 ~it in
102 39 42 ~it in the
-135 -16 -64 ~it into
-54 -57 -82 ~it is
134 50 57 ~it isn't
-213 -136 -104 ~it on
139 76 68 ~it only
42 -5 1 ~it should
56 -30 2 ~it should be
-104 -93 -2 ~it was
91 51 37 ~it with
-103 -9 20 ~it's -ed
-126 -105 -110 ~it's -ing
62 135 -9 ~it's WORD
153 8 -20 ~it's a
189 37 2 ~it's a WORD
-109 -60 -64 ~it's the
-139 -78 -75 ~it's the WORD
89 9 27 ~its -s
74 -159 -92 ~its WORD
-13 -88 -45 ~its WORD .
145 147 13 ~its own
61 162 16 ~its own WORD
-127 -35 -168 ~last WORD
-124 63 -37 ~last WORD ,
-42 78 -1 ~last WORD .
-147 -115 -93 ~let WORD
-33 79 6 ~let the
-34 81 7 ~let the WORD
-5 66 -17 ~make WORD
-132 -44 -63 ~make it
-78 -3 -88 ~make the
-57 2 -78 ~make the WORD
167 50 64 ~makes WORD
1 -15 184 ~makes me
-27 -56 -44 ~makes the
-68 -71 -58 ~makes the WORD
-170 -79 -65 ~many -s
35 -16 107 ~may WORD
-29 -106 -54 ~may be
-26 166 69 ~maybe $
55 149 114 ~maybe WORD
150 -21 94 ~me $
104 149 228 ~me ,
-5 2 121 ~me -s
-7 5 81 ~me -s ,
104 69 16 ~me .
104 69 16 ~me . $
18 35 100 ~me WORD
-1 23 44 ~me WORD $
132 14 160 ~me a
-8 -21 127 ~me a WORD
-24 102 15 ~me nothing
83 130 22 ~might WORD
87 244 159 ~might be
-152 -81 -79 ~more ,
-22 156 93 ~more WORD
64 44 13 ~more than
-110 -118 -106 ~must WORD
-45 -123 -62 ~must be
-121 117 -81 ~my -s
243 -76 286 ~my WORD
168 50 93 ~my WORD ,
50 -17 123 ~my WORD WORD
143 49 42 ~my WORD about
178 -64 101 ~my WORD on
-84 -26 -27 ~needs a
16 21 -33 ~never -ed
-105 -140 -106 ~never -ed $
-180 -259 -240 ~never -s
-118 -120 -121 ~never -s $
-137 -73 -72 ~never -s .
-47 -4 -54 ~never GUARD
-151 -107 155 ~never WORD
-146 -92 -83 ~never WORD .
187 122 252 ~never WORD WORD
154 40 40 ~never gets
17 43 36 ~next WORD
-13 165 34 ~next to
-61 -24 -21 ~no -s
-238 -183 -147 ~no .
-210 -161 -136 ~no CODE
160 273 90 ~no GUARD
11 162 53 ~no GUARD for
743 430 351 ~no HARM
118 36 45 ~no HARM $
119 41 49 ~no HARM ,
144 140 92 ~no HARM .
143 60 64 ~no HARM WORD
34 -36 2 ~no WORD
-539 -296 -329 ~no WORD $
-276 -179 -189 ~no WORD ,
-99 8 -37 ~no WORD -s
408 139 168 ~no WORD .
-80 -60 -72 ~no WORD GUARD
329 151 153 ~no WORD HARM
-11 69 98 ~no WORD WORD
-134 -87 -81 ~no WORD at
416 188 196 ~no WORD can
-116 -27 8 ~no WORD on
131 69 58 ~no need
-148 -110 -93 ~no one
-282 -215 -199 ~nobody -s
20 -16 -7 ~nobody can
-5 -28 -19 ~nobody can WORD
181 150 108 ~nobody is
117 236 108 ~none ,
-231 -129 -124 ~none .
15 90 30 ~not -ed
198 46 71 ~not CAPITALS
-66 -112 -73 ~not CODE
-237 -222 -206 ~not GUARD
-64 44 -23 ~not HARM
-70 -43 -39 ~not WORD
-295 -195 -229 ~not WORD $
-142 -71 -100 ~not WORD ,
353 204 172 ~not WORD the
109 75 115 ~not be
-86 17 -34 ~not in
-24 17 157 ~not my
-26 15 142 ~not my WORD
-140 -115 -103 ~not the
-176 -143 -122 ~not to
9 89 -4 ~nothing $
-236 -135 -127 ~nothing ,
-144 -60 -114 ~nothing -s
-63 -111 -65 ~nothing .
-18 -87 -41 ~nothing . $
64 10 22 ~nothing HARM
278 154 134 ~nothing WORD
181 66 77 ~nothing is
201 93 97 ~nothing is HARM
117 11 4 ~nothing to
145 34 24 ~nothing to WORD
-157 -79 -94 ~now ,
-113 -60 -61 ~now -s
33 55 23 ~of -ing
-22 39 262 ~of -s
-59 -27 128 ~of -s $
131 11 66 ~of -s ,
26 -62 25 ~of CODE
-21 -146 -23 ~of CODE $
-133 -124 -2 ~of HARM
-26 10 -62 ~of NUMBER
-190 -98 -98 ~of NUMBER .
167 87 78 ~of NUMBER WORD
117 238 38 ~of WORD
-6 102 -36 ~of WORD $
47 -3 -35 ~of WORD ,
-17 -25 34 ~of WORD -s
-249 31 -93 ~of WORD .
73 -91 -12 ~of WORD WORD
154 60 58 ~of a
3 21 -5 ~of it
-57 -76 -48 ~of its
106 5 32 ~of no
156 35 59 ~of no WORD
-92 -60 -85 ~of one
77 68 163 ~of the
194 101 96 ~of the -ed
-143 -127 -9 ~of the -s
-1 36 1 ~of the WORD
-13 82 25 ~of them
109 31 95 ~of this
-174 -119 -111 ~off $
142 67 123 ~off ,
-93 -158 -126 ~off WORD
81 33 46 ~off by
138 34 79 ~off by one
443 1 -41 ~ok $
-242 -204 -190 ~ok ,
93 -11 -14 ~ok for
-66 166 60 ~on $
-16 -199 -155 ~on -ing
58 -41 75 ~on -s
123 20 26 ~on .
139 28 34 ~on . $
305 101 139 ~on CODE
181 122 70 ~on CODE $
247 106 64 ~on GUARD
130 55 59 ~on GUARD ,
50 -39 -15 ~on HARM
-150 -93 -35 ~on NUMBER
-161 -119 -109 ~on NUMBER WORD
104 -8 88 ~on WORD
92 35 10 ~on WORD ,
39 -56 34 ~on WORD -s
-143 -171 -126 ~on WORD .
44 141 122 ~on WORD NUMBER
-122 33 -46 ~on WORD WORD
-311 -169 -230 ~on a
-80 -100 -117 ~on a WORD
-101 -65 -61 ~on each
-44 -35 -31 ~on each WORD
-31 -1 -23 ~on every
-36 0 -24 ~on every WORD
-48 6 126 ~on it
91 50 148 ~on it $
140 62 58 ~on its own
124 116 74 ~on one
-101 -60 -58 ~on our
-175 -109 -104 ~on that
-15 -31 155 ~on the
-120 -74 -69 ~on the -ed
-2 160 105 ~on the -s
124 112 224 ~on the WORD
146 111 145 ~on this
86 103 63 ~on this WORD
116 64 47 ~once ,
96 51 32 ~once at
-167 -31 -69 ~once in
109 181 126 ~one $
147 125 78 ~one ,
70 12 40 ~one -s
0 -85 -61 ~one .
-63 -129 -84 ~one . $
15 32 -11 ~one GUARD
-108 -55 -62 ~one HARM
101 -62 -259 ~one WORD
183 98 30 ~one WORD ,
-236 -170 -151 ~one WORD -s
216 119 82 ~one WORD .
-181 -343 -219 ~one WORD WORD
36 82 31 ~one WORD and
13 112 33 ~one WORD of
141 105 71 ~one WORD per
-143 7 -48 ~one can
-122 -50 -59 ~one can WORD
-75 90 -1 ~one in
64 55 119 ~one more
7 45 -2 ~one of
-157 -85 -83 ~ones are
139 39 75 ~only ,
174 95 175 ~only -ed
290 77 84 ~only -s
49 80 34 ~only -s WORD
87 103 34 ~only WORD
-104 -72 -66 ~only WORD -s
248 117 117 ~only ever
156 51 65 ~only for
-257 -161 -160 ~only the
-192 -149 -127 ~only the WORD
-86 -49 -48 ~only the first
101 132 57 ~or CODE
-179 -109 -88 ~or WORD
100 40 44 ~other ,
31 95 -8 ~other -s
44 117 31 ~other -s $
-59 41 -35 ~other WORD
82 56 55 ~our WORD
190 168 112 ~our WORD .
-86 5 2 ~our WORD WORD
84 44 -12 ~out $
-100 -36 -36 ~out ,
67 2 8 ~out .
67 2 8 ~out . $
203 200 128 ~out HARM
96 78 31 ~out WORD
-195 -118 -106 ~out at
-40 -78 -120 ~out of
-90 -58 -82 ~out of WORD
-21 -25 -55 ~out of the
-282 -184 -113 ~out the
-234 -138 -134 ~out the WORD
-152 -82 -80 ~out with
-69 24 -54 ~over WORD
98 98 40 ~over WORD -s
60 61 10 ~over the
108 53 34 ~over the WORD
-118 -93 -81 ~own -s
50 18 -124 ~own WORD
24 61 -42 ~own WORD $
8 48 8 ~own WORD .
222 81 94 ~own WORD WORD
172 -42 78 ~per WORD
132 19 34 ~per WORD ,
-6 65 -51 ~per WORD WORD
-151 -86 -81 ~per WORD and
22 288 72 ~please $
16 130 61 ~please ,
-68 15 -57 ~please .
-60 20 -53 ~please . $
-75 150 136 ~please WORD
51 213 61 ~please WORD the
-136 64 -96 ~rather than
-100 -149 -91 ~rather than CODE
29 105 22 ~rather than WORD
184 13 67 ~right $
-71 -88 -170 ~right ,
-44 -93 -78 ~right .
132 86 123 ~right WORD
110 -22 22 ~right WORD .
135 109 62 ~same -ing
81 -17 1 ~same -s
64 182 79 ~same .
64 182 79 ~same . $
-244 -226 -319 ~same WORD
39 252 55 ~same WORD ,
-13 -58 -39 ~same WORD WORD
250 16 81 ~same WORD as
-86 -95 -80 ~same WORD for
73 -40 -6 ~same as
-134 162 130 ~should WORD
-98 -42 5 ~should WORD to
-220 -90 -182 ~should be
-20 115 12 ~should be -ed
128 59 61 ~should be .
-116 -147 -94 ~should be CODE
-131 -119 -78 ~should be WORD
-117 -92 -16 ~should have
7 3 63 ~should have a
-195 -133 -122 ~since -s
34 -61 -16 ~since CODE
-87 -110 -82 ~since WORD
-197 -159 -138 ~since the
-109 -69 -61 ~since the CAPITALS
-150 -101 -97 ~since the WORD
147 39 55 ~so -ing
-40 -27 -38 ~so -s
166 72 74 ~so .
97 -18 20 ~so CODE
125 42 54 ~so CODE -s
164 77 78 ~so HARM
-63 -114 -102 ~so WORD
-73 -60 -53 ~so WORD -s
-183 -111 -109 ~so WORD WORD
81 -25 108 ~so a
-53 -39 -35 ~so a HARM
1 -46 81 ~so a WORD
-165 -87 -85 ~so after
114 50 52 ~so an
-114 -64 -61 ~so each
-176 -94 -93 ~so every
-173 -92 -91 ~so every WORD
-281 -185 -162 ~so it
-149 -86 -81 ~so it -s
285 192 148 ~so no
227 94 99 ~so no WORD
99 42 45 ~so nobody
207 150 115 ~so nothing
-57 -35 -39 ~so that
-192 -76 -91 ~so that the
63 -41 -42 ~so the
47 -43 -27 ~so the WORD
169 82 83 ~so the first
-163 -46 -11 ~some -s
-23 170 100 ~some WORD
-72 -99 60 ~somebody WORD
5 20 172 ~somebody from
158 172 226 ~somebody who
-8 -13 223 ~someone WORD
14 12 155 ~someone from
12 12 116 ~someone from the
-80 247 -24 ~still -s
-77 86 0 ~still -s the
-82 -140 -101 ~still WORD
-110 -106 -83 ~than CODE
-78 -121 -74 ~than CODE $
-11 73 -12 ~than WORD
-87 -33 -80 ~than the
-85 1 -60 ~than the WORD
135 14 -15 ~that $
-86 -106 -84 ~that -s
28 81 24 ~that .
28 81 24 ~that . $
-119 40 176 ~that WORD
-29 28 35 ~that WORD $
77 115 158 ~that WORD .
-188 -147 -127 ~that WORD WORD
110 51 49 ~that is
-168 -82 -97 ~that it
-175 -168 -115 ~that the
-138 -130 -111 ~that the WORD
158 65 70 ~that's what
-95 -86 -117 ~the -ed
-63 -49 -58 ~the -ed -s
1 -122 -91 ~the -ed WORD
-228 28 160 ~the -ing
-82 72 12 ~the -ing -s
315 146 273 ~the -ing WORD
-211 -155 -129 ~the -ing is
169 78 58 ~the -ly
10 12 -57 ~the -s
-62 -25 -180 ~the -s $
-59 -2 91 ~the -s ,
-82 22 -60 ~the -s -s
-45 -91 20 ~the -s .
96 113 46 ~the -s GUARD
138 15 58 ~the -s WORD
-72 -43 -62 ~the -s are
141 134 49 ~the -s in
179 28 51 ~the -s own
91 30 -109 ~the CAPITALS
166 141 88 ~the CAPITALS ,
108 18 10 ~the CAPITALS -s
-150 -5 -40 ~the CAPITALS WORD
9 -163 42 ~the CODE
185 123 87 ~the CODE -s
89 -41 36 ~the CODE WORD
-255 -130 -250 ~the GUARD
129 122 140 ~the GUARD ,
-288 -139 -178 ~the GUARD -s
-113 -66 -61 ~the GUARD HARM
330 200 150 ~the GUARD WORD
-49 -63 -56 ~the GUARD is
-29 -271 -60 ~the HARM
-192 -125 -113 ~the HARM $
-106 -47 -61 ~the HARM -s
174 4 58 ~the HARM CODE
86 34 40 ~the HARM WORD
-25 54 -53 ~the NUMBER
-133 -79 -105 ~the NUMBER WORD
-154 -383 -349 ~the WORD
86 -64 -31 ~the WORD $
60 -42 -94 ~the WORD ,
334 278 233 ~the WORD -ed
122 118 72 ~the WORD -ing
204 87 148 ~the WORD -ly
96 60 113 ~the WORD -s
-191 -456 -224 ~the WORD .
96 -17 17 ~the WORD ;
-47 -111 -117 ~the WORD ?
175 74 131 ~the WORD CAPITALS
63 107 44 ~the WORD CODE
0 -133 -15 ~the WORD GUARD
-11 -213 -135 ~the WORD HARM
-81 -27 -41 ~the WORD NUMBER
137 104 214 ~the WORD WORD
-276 -363 -198 ~the WORD and
38 -38 -28 ~the WORD at
-16 -53 -36 ~the WORD before
193 141 109 ~the WORD by
116 48 51 ~the WORD can't
209 101 102 ~the WORD cannot
-7 -118 -69 ~the WORD for
8 -95 -52 ~the WORD from
-140 -100 -95 ~the WORD gets
-275 -201 -137 ~the WORD has
-91 85 -52 ~the WORD in
-16 97 -118 ~the WORD is
-82 -7 -39 ~the WORD isn't
33 -5 4 ~the WORD never
251 310 210 ~the WORD of
56 -86 -49 ~the WORD on
-89 -76 -74 ~the WORD one
106 -18 20 ~the WORD only
-90 -61 -55 ~the WORD so
-28 -69 -59 ~the WORD that
-104 -76 -64 ~the WORD the
-96 -122 -151 ~the WORD to
-143 -120 -96 ~the WORD was
-98 -46 -56 ~the WORD will
-236 -231 -211 ~the first
1 -87 -49 ~the first WORD
133 -2 -5 ~the last
74 0 -16 ~the last WORD
-18 -59 -57 ~the next
-36 -38 -49 ~the next WORD
-264 -153 -160 ~the one
-142 128 -50 ~the other
-29 63 -9 ~the other -s
-122 10 -54 ~the other WORD
33 75 169 ~the right
96 160 150 ~the right WORD
-108 -24 -142 ~the same
70 185 82 ~the same .
-251 -319 -261 ~the same WORD
-124 -153 -133 ~the very
-300 -163 -190 ~the wrong
-223 -133 -129 ~the wrong WORD
73 -22 -6 ~their WORD
88 28 35 ~their WORD WORD
69 86 27 ~their own
-101 122 -11 ~them .
-138 24 -52 ~them . $
148 42 55 ~them in
-13 -122 -102 ~then WORD
105 9 89 ~there $
22 -76 -42 ~there ,
135 16 38 ~there .
134 17 39 ~there . $
-82 52 -21 ~there is
-58 87 6 ~there is a
66 126 21 ~there's a
-245 -70 -139 ~there's no
-184 -76 -115 ~there's no WORD
-113 16 -64 ~these -s
-70 -15 41 ~these WORD
-84 -91 16 ~these WORD -s
104 -59 -11 ~they WORD
-175 -175 -32 ~this $
-169 -98 -41 ~this -s
-207 -80 9 ~this GUARD
-54 -18 -79 ~this HARM
289 471 363 ~this WORD
61 100 224 ~this WORD $
11 -16 -89 ~this WORD ,
345 198 292 ~this WORD .
-75 -119 -138 ~this WORD ?
68 141 76 ~this WORD WORD
-21 56 -7 ~this WORD is
88 -88 -22 ~this is
-133 -103 26 ~this one
-109 -60 63 ~though $
-86 -111 -35 ~through $
150 79 64 ~through CODE
272 162 127 ~through the
198 145 105 ~through the WORD
-104 -58 -55 ~till the
-69 -88 -25 ~to -ing
53 129 22 ~to CODE
60 144 44 ~to CODE $
-97 9 -34 ~to CODE ,
246 86 180 ~to HARM
3 -85 -55 ~to NUMBER
98 66 48 ~to NUMBER -s
-58 43 166 ~to WORD
-29 -22 12 ~to WORD $
-150 -57 -44 ~to WORD .
-111 -35 -30 ~to WORD WORD
91 30 84 ~to WORD about
21 -18 64 ~to WORD at
-125 -75 -49 ~to WORD in
197 86 120 ~to WORD that
-66 -142 -58 ~to WORD the
-60 23 151 ~to WORD this
-138 -58 -105 ~to a
-20 -6 -46 ~to a WORD
-77 23 -7 ~to have
190 102 86 ~to it
76 154 62 ~to its
43 -64 65 ~to me
35 -37 85 ~to me $
-44 -102 -296 ~to the
-108 7 -44 ~to the -s
204 224 112 ~to the CAPITALS
-40 -242 -263 ~to the WORD
11 -115 -79 ~too $
294 158 127 ~too ,
162 95 80 ~too .
221 126 111 ~too . $
-161 -127 -114 ~too HARM
-459 -194 -252 ~too WORD
-73 -86 -62 ~too WORD ,
-203 -101 -107 ~too WORD .
-24 67 7 ~too many
-73 25 -28 ~too much
-115 -169 -95 ~under WORD
182 81 76 ~under the
145 60 65 ~until WORD
-51 -52 -39 ~until the
-71 -56 -46 ~until the WORD
63 40 23 ~up ,
-48 -66 -44 ~up .
-122 -99 -79 ~up . $
-91 -21 -47 ~up in
-81 -60 -52 ~up in the
47 48 26 ~us .
52 50 28 ~us . $
-134 -82 -100 ~us WORD
83 -59 -9 ~very WORD
-67 -1 -87 ~was -ed
21 -11 -1 ~was -ing
122 45 52 ~was HARM
-20 -8 -27 ~was WORD
152 56 66 ~was still
-240 -156 -146 ~we WORD
-71 -46 -13 ~we WORD WORD
-112 -21 -49 ~we WORD the
113 43 47 ~we get
95 -18 74 ~we had
-112 47 -58 ~we have
-10 -109 -59 ~well $
-161 -66 -83 ~well ,
-172 -110 -102 ~well .
-172 -110 -102 ~well . $
188 91 93 ~well as
-199 -125 -92 ~what -s
-67 -57 40 ~what about
259 47 28 ~what i
214 74 61 ~what i WORD
70 99 90 ~what it
337 176 143 ~what the
299 200 141 ~what the WORD
-202 -148 -121 ~whatever WORD
117 16 35 ~whatever the
174 60 75 ~whatever the WORD
-184 -172 -146 ~when WORD
-124 -87 -72 ~when WORD is
148 115 82 ~when it
107 -70 -36 ~when the
-31 -127 -79 ~when the WORD
-93 -34 -58 ~which -s
-81 -91 -55 ~which WORD
102 68 46 ~which is
-139 -130 -106 ~while -ing
-107 -70 -68 ~while the
-127 -216 14 ~who -s
-137 -101 7 ~who -s the
-82 -98 -155 ~who GUARD
130 73 134 ~who has
-206 -157 -153 ~whose WORD
60 192 72 ~why CODE
-21 115 17 ~why is
-196 -128 -115 ~will HARM
-127 -65 -135 ~will WORD
-85 -66 -56 ~will WORD WORD
-81 -38 -68 ~will be
-39 7 -29 ~will be -ed
-266 -48 -2 ~with -s
13 -48 28 ~with CAPITALS
-42 -137 -55 ~with CODE
225 88 155 ~with HARM
187 27 57 ~with NUMBER
69 -2 16 ~with NUMBER -s
133 61 63 ~with NUMBER WORD
93 -139 -100 ~with WORD
157 126 -15 ~with WORD $
68 26 -32 ~with WORD ,
-203 -128 -98 ~with WORD -s
81 1 52 ~with WORD WORD
-8 -39 -51 ~with a
82 -15 7 ~with a WORD
-256 -156 -147 ~with no
-310 -168 -165 ~with no WORD
-169 -102 -97 ~with one WORD
216 78 60 ~with that
5 22 18 ~with the
216 203 135 ~with the WORD
-37 -69 -7 ~with this
-90 140 -68 ~without WORD
94 264 82 ~without WORD $
-21 59 -24 ~without WORD WORD
201 113 88 ~without a
239 139 110 ~without a WORD
-25 -15 -20 ~without any
-109 -146 -116 ~won't WORD
380 82 95 ~would HARM
-89 374 156 ~would WORD
-125 42 -85 ~would WORD WORD
-11 -4 86 ~would WORD a
-35 34 36 ~would WORD the
100 266 141 ~would be
-49 141 80 ~would be WORD
11 88 28 ~would be nice
-80 56 -13 ~would do
269 60 61 ~would have
-116 -95 -76 ~wrong -s
-76 -57 -126 ~wrong WORD
-156 -137 -129 ~wrong WORD $
-101 -31 -46 ~wrong WORD .
-154 -156 -83 ~you GUARD
-356 -22 -37 ~you WORD
-172 -98 -115 ~you WORD WORD
-197 -65 -108 ~your WORD
-258 -25 2 …
"""
