// Made of viz/templates/page/script by `make script`: change the modules, not this file.
var Pc=Object.defineProperty;var st=(t,e)=>{for(var n in e)Pc(t,n,{get:e[n],enumerable:!0})};var Ct=Uint8Array,Ve=Uint16Array,jc=Int32Array,Cs=new Ct([0,0,0,0,0,0,0,0,1,1,1,1,2,2,2,2,3,3,3,3,4,4,4,4,5,5,5,5,0,0,0,0]),Ts=new Ct([0,0,0,0,1,1,2,2,3,3,4,4,5,
5,6,6,7,7,8,8,9,9,10,10,11,11,12,12,13,13,0,0]),Wc=new Ct([16,17,18,0,8,7,9,6,10,5,11,4,12,3,13,2,14,1,15]),Ns=function(t,e){for(var n=new Ve(31),o=0;o<31;++o)n[o]=
e+=1<<t[o-1];for(var r=new jc(n[30]),o=1;o<30;++o)for(var i=n[o];i<n[o+1];++i)r[i]=i-n[o]<<5|o;return{b:n,r}},Ps=Ns(Cs,2),js=Ps.b,zc=Ps.r;js[28]=258,zc[258]=28;
var Ws=Ns(Ts,0),Dc=Ws.b,Jd=Ws.r,Ar=new Ve(32768);for(H=0;H<32768;++H)ne=(H&43690)>>1|(H&21845)<<1,ne=(ne&52428)>>2|(ne&13107)<<2,ne=(ne&61680)>>4|(ne&3855)<<4,Ar[H]=
((ne&65280)>>8|(ne&255)<<8)>>1;var ne,H,Nn=(function(t,e,n){for(var o=t.length,r=0,i=new Ve(e);r<o;++r)t[r]&&++i[t[r]-1];var s=new Ve(e);for(r=1;r<e;++r)s[r]=s[r-
1]+i[r-1]<<1;var a;if(n){a=new Ve(1<<e);var l=15-e;for(r=0;r<o;++r)if(t[r])for(var d=r<<4|t[r],p=e-t[r],f=s[t[r]-1]++<<p,h=f|(1<<p)-1;f<=h;++f)a[Ar[f]>>l]=d}else
for(a=new Ve(o),r=0;r<o;++r)t[r]&&(a[r]=Ar[s[t[r]-1]++]>>15-t[r]);return a}),Pn=new Ct(288);for(H=0;H<144;++H)Pn[H]=8;var H;for(H=144;H<256;++H)Pn[H]=9;var H;for(H=
256;H<280;++H)Pn[H]=7;var H;for(H=280;H<288;++H)Pn[H]=8;var H,zs=new Ct(32);for(H=0;H<32;++H)zs[H]=5;var H;var Ic=Nn(Pn,9,1);var Rc=Nn(zs,5,1),Er=function(t){for(var e=t[0],n=1;n<t.length;++n)t[n]>e&&(e=t[n]);return e},It=function(t,e,n){var o=e/8|0;return(t[o]|t[o+1]<<8)>>(e&7)&n},Lr=function(t,e){
var n=e/8|0;return(t[n]|t[n+1]<<8|t[n+2]<<16)>>(e&7)},Bc=function(t){return(t+7)/8|0},Ds=function(t,e,n){return(e==null||e<0)&&(e=0),(n==null||n>t.length)&&(n=t.
length),new Ct(t.subarray(e,n))};var Fc=["unexpected EOF","invalid block type","invalid length/literal","invalid distance","stream finished","no stream handler",,"no callback","invalid UTF-8 da\
ta","extra field too long","date not in range 1980-2099","filename too long","stream finishing","invalid zip data"],Gt=function(t,e,n){var o=new Error(e||Fc[t]);
if(o.code=t,Error.captureStackTrace&&Error.captureStackTrace(o,Gt),!n)throw o;return o},Hc=function(t,e,n,o){var r=t.length,i=o?o.length:0;if(!r||e.f&&!e.l)return n||
new Ct(0);var s=!n,a=s||e.i!=2,l=e.i;s&&(n=new Ct(r*3));var d=function(Es){var Ls=n.length;if(Es>Ls){var As=new Ct(Math.max(Ls*2,Es));As.set(n),n=As}},p=e.f||0,
f=e.p||0,h=e.b||0,y=e.l,x=e.d,b=e.m,S=e.n,E=r*8;do{if(!y){p=It(t,f,1);var M=It(t,f+1,3);if(f+=3,M)if(M==1)y=Ic,x=Rc,b=9,S=5;else if(M==2){var B=It(t,f,31)+257,U=It(
t,f+10,15)+4,J=B+It(t,f+5,31)+1;f+=14;for(var ot=new Ct(J),Ot=new Ct(19),Q=0;Q<U;++Q)Ot[Wc[Q]]=It(t,f+Q*3,7);f+=U*3;for(var Dt=Er(Ot),An=(1<<Dt)-1,Cn=Nn(Ot,Dt,1),
Q=0;Q<J;){var mo=Cn[It(t,f,An)];f+=mo&15;var O=mo>>4;if(O<16)ot[Q++]=O;else{var Ze=0,go=0;for(O==16?(go=3+It(t,f,3),f+=2,Ze=ot[Q-1]):O==17?(go=3+It(t,f,7),f+=3):
O==18&&(go=11+It(t,f,127),f+=7);go--;)ot[Q++]=Ze}}var $s=ot.subarray(0,B),we=ot.subarray(B);b=Er($s),S=Er(we),y=Nn($s,b,1),x=Nn(we,S,1)}else Gt(1);else{var O=Bc(
f)+4,C=t[O-4]|t[O-3]<<8,P=O+C;if(P>r){l&&Gt(0);break}a&&d(h+C),n.set(t.subarray(O,P),h),e.b=h+=C,e.p=f=P*8,e.f=p;continue}if(f>E){l&&Gt(0);break}}a&&d(h+131072);
for(var Cc=(1<<b)-1,Tc=(1<<S)-1,Mr=f;;Mr=f){var Ze=y[Lr(t,f)&Cc],Je=Ze>>4;if(f+=Ze&15,f>E){l&&Gt(0);break}if(Ze||Gt(2),Je<256)n[h++]=Je;else if(Je==256){Mr=f,y=
null;break}else{var Ms=Je-254;if(Je>264){var Q=Je-257,Tn=Cs[Q];Ms=It(t,f,(1<<Tn)-1)+js[Q],f+=Tn}var Sr=x[Lr(t,f)&Tc],Or=Sr>>4;Sr||Gt(3),f+=Sr&15;var we=Dc[Or];if(Or>
3){var Tn=Ts[Or];we+=Lr(t,f)&(1<<Tn)-1,f+=Tn}if(f>E){l&&Gt(0);break}a&&d(h+131072);var Ss=h+Ms;if(h<we){var Os=i-we,Nc=Math.min(we,Ss);for(Os+h<0&&Gt(3);h<Nc;++h)
n[h]=o[Os+h]}for(;h<Ss;++h)n[h]=n[h-we]}}e.l=y,e.p=Mr,e.b=h,e.f=p,y&&(p=1,e.m=b,e.d=x,e.n=S)}while(!p);return h!=n.length&&s?Ds(n,0,h):n.subarray(0,h)};var Uc=new Ct(0);function Is(t,e){return Hc(t,{i:2},e&&e.out,e&&e.dictionary)}var Cr=typeof TextDecoder<"u"&&new TextDecoder,Gc=0;try{Cr.decode(Uc,{stream:!0}),Gc=1}catch{}var qc=function(t){for(var e="",n=0;;){var o=t[n++],r=(o>127)+(o>223)+
(o>239);if(n+r>t.length)return{s:e,r:Ds(t,n-1)};r?r==3?(o=((o&15)<<18|(t[n++]&63)<<12|(t[n++]&63)<<6|t[n++]&63)-65536,e+=String.fromCharCode(55296|o>>10,56320|o&
1023)):r&1?e+=String.fromCharCode((o&31)<<6|t[n++]&63):e+=String.fromCharCode((o&15)<<12|(t[n++]&63)<<6|t[n++]&63):e+=String.fromCharCode(o)}};function Rs(t,e){if(e){for(var n="",o=0;o<t.length;o+=16384)n+=String.fromCharCode.apply(null,t.subarray(o,o+16384));return n}else{if(Cr)return Cr.decode(t);var r=qc(
t),i=r.s,n=r.r;return n.length&&Gt(8),i}}var m=t=>document.getElementById(t),qt=document.documentElement,j=m("board"),A=(t,e,n)=>{let o=document.createElement(t);return e!==void 0&&e!==""&&(o.textContent=
e),n&&(o.className=n),o},q=(t,e,n)=>{let o=A("button",t,n);return o.type="button",o.addEventListener("click",e),o},Kt=t=>[...document.querySelectorAll(`button[d\
ata-${t}]`)],oe=t=>t.target,Kc="http://www.w3.org/2000/svg",tt=(t,e,n)=>{let o=document.createElementNS(Kc,t);for(let[r,i]of Object.entries(e))o.setAttribute(r,
String(i));return n&&(o.textContent=n),o},re=t=>t.getContext("2d"),W=t=>{m("told").textContent!==t&&(m("told").textContent=t)},jn={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,
ArrowUp:-1};function wo(t){let e=m(t);return e.dataset.packed?Rs(Is(Uint8Array.from(atob(e.textContent),n=>n.charCodeAt(0)))):e.textContent}var Tr=document.createElement("script");Tr.textContent=wo("engine");document.head.append(Tr);Tr.remove();var Wn=t=>JSON.parse(wo(t)),Bs=({count:t,same:e,each:n})=>{let o=new Array(t),r=Object.keys(n),i={at:0,...e,...n};for(let s=0;s<t;s++){let a={...i};a.at=s;for(let l of r)
a[l]=n[l][s];o[s]=a}return o},Fs=Wn("model"),k=Bs(Fs.nodes),T=Bs(Fs.edges),w=Wn("data"),D=new Map;for(let t of k)D.set(t.id,t);var F=new Map;for(let t of T)F.set(
t.uid,t);var V=new Map;for(let t of k)V.set(t.uid,[...V.get(t.uid)||[],t]);var R=k.map(()=>[]);for(let t of T)R[t.source].push(t),t.target!==t.source&&R[t.target].
push(t);var ie=T.length>w.limits.many,Rt={texts:[],cards:{},lines:{},claims:{}},Bt=Wn("left"),Hs=[...document.body.children].map(t=>[t,t.tagName==="SCRIPT"?"":t.
outerHTML]);Bt.file&&(w.live=null);var Zt=w.live?location.pathname+location.search:"",Xe=(w.near?w.near.packs:[]).map(([t,e,n,o,r,i,s,a,l])=>({id:t.slice(5),one:e,
many:n,label:o,box:[r,i,s,a],members:l})),dt=new Map(Xe.map(t=>[t.id,t])),zn=new Map(Xe.flatMap(t=>t.members.map(e=>[e,t]))),at=w.near&&w.near.sizes,G=w.live,Us=t=>G&&
G.opens[t.startsWith("card:")?D.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)]||"";var Ye=()=>({at:"",route:-1,known:"",from:0,to:Math.max(w.clock.spans.length-1,0),off:new Set,least:0,hidden:new Set,folded:new Set,pinned:new Map,picked:new Set,
mode:"picture",turn:"",theme:"",ends:["",""],eye:null,grown:[],every:!1,laid:new Map,open:new Set,against:"",beside:!1}),c=Ye(),Gs=c.to,g={lines:[],pills:[],cards:new Uint8Array(
k.length),drawn:new Uint8Array(T.length),held:new Map,focus:null,routes:[],gone:new Set,measures:[]},lt=[],u={placed:null,geometry:[],batches:null,pairs:null,frame:null,
namesDrawn:[],loose:new Map,routed:new Map,unrouted:new Set,weakest:new Set,outline:null,paperBoxes:[],earlier:null},v={hover:"",pulled:[],moving:!1,loop:null,lassoOn:!1,
boxOn:!1,joining:"",noting:null,shownSheet:"",saving:!1,printing:!1,toPrint:!1,tableSize:200,index:null,lastKind:"",unsaved:!1};var qs=t=>[["pin",t.pinned],["laid",t.laid]],Zc=t=>[["hide",t.hidden],["fold",t.folded],["pick",t.picked]];function se(){let t=new URLSearchParams,e=Ye();c.at&&
t.set("at",c.at),c.route>=0&&t.set("route",String(c.route)),c.known&&t.set("known",c.known),c.against&&t.set("against",c.against),c.beside&&t.set("beside","yes"),
(c.from!==e.from||c.to!==e.to)&&t.set("true",`${c.from}-${c.to}`),c.off.size&&t.set("off",[...c.off].join("~")),c.least&&t.set("least",String(c.least)),c.hidden.
size&&t.set("hide",[...c.hidden].join("~")),c.folded.size&&t.set("fold",[...c.folded].join("~")),c.picked.size&&t.set("pick",[...c.picked].join("~"));for(let[n,
o]of qs(c))o.size&&t.set(n,[...o].map(([r,[i,s]])=>`${r}~${i}~${s}`).join("~"));return c.open.size&&t.set("open",[...c.open].join("~")),c.mode!=="picture"&&t.set(
"as",c.mode),c.every&&t.set("every","yes"),c.turn&&t.set("turn",c.turn),c.theme&&t.set("theme",c.theme),c.ends[0]&&t.set("join",c.ends.join("~")),c.grown.length&&
t.set("grow",c.grown.join("~")),c.eye&&t.set("eye",c.eye.join("_")),t.toString()}function Jt(t){let e=new URLSearchParams(t),n=h=>e.get(h)||"",o=h=>n(h).split("\
~").filter(Boolean),r=Ye(),i=r.to,s=(h,y,x,b)=>Number.isInteger(h)&&h>=y&&h<=x?h:b,a=n("at");(a.startsWith("card:")&&D.has(a.slice(5))||a.startsWith("line:")&&F.
has(a.slice(5))||a.startsWith("pack:")&&dt.has(a.slice(5)))&&(r.at=a),r.route=s(parseInt(e.get("route")??"-1",10),-1,Math.max(...w.trace.lists.map(h=>h.length))-
1,-1),r.known=w.clock.known.includes(n("known"))?n("known"):"";let l=n("against");r.against=w.clock.known.includes(l)&&(!r.known||l<r.known)?l:"",r.beside=e.get(
"beside")==="yes";let d=n("true").split("-").map(h=>parseInt(h,10));d.length===2&&([r.from,r.to]=[s(d[0],0,i,0),s(d[1],0,i,i)]),r.from>r.to&&([r.from,r.to]=[0,i]),
r.off=new Set(o("off")),r.least=Math.min(Math.max(parseFloat(n("least"))||0,0),1);for(let[h,y]of Zc(r))for(let x of o(h))D.has(x)&&y.add(x);for(let[h,y]of qs(r)){
let x=o(h);for(let b=0;b+2<x.length;b+=3){let S=[parseFloat(x[b+1]),parseFloat(x[b+2])];(D.has(x[b])||dt.has(x[b]))&&S.every(Number.isFinite)&&y.set(x[b],S)}}r.
open=new Set(o("open").filter(h=>dt.has(h))),r.mode=["picture","table","map"].includes(n("as"))&&(n("as")!=="map"||w.map)?n("as"):"picture",r.every=e.get("every")===
"yes",r.turn=["wide","tall"].includes(n("turn"))?n("turn"):"",r.theme=["dark","light"].includes(n("theme"))?n("theme"):"";let p=o("join");p.length===2&&p.every(
h=>D.has(h))&&(r.ends=p),r.grown=w.live||Bt.grown?o("grow").filter(h=>/^[^*]+\*\d+(\*[^*]*){0,2}$/.test(h)):[];let f=n("eye").split("_").map(parseFloat);return r.
eye=f.length===3&&f.every(Number.isFinite)&&f[2]>0?[f[0],f[1],f[2]]:null,r}function xt(){let t=se();location.protocol!=="about:"&&history.replaceState(null,"",t?
"#"+t:location.pathname+location.search)}async function Et(t,e){let n=e?{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(e)}:{},o;try{o=await fetch(t,n)}catch{throw new Error(
"The explorer does not answer: it was ended, or is busy. Start it again as you did, then reload this page")}if(!o.ok)throw Object.assign(new Error((await o.text()).
trim().split(`
`)[0].slice(0,300)),{status:o.status});return o.json()}var Zs={yellow:["#fff3bf","#4a3f12","#a67c00"],red:["#ffe3df","#57241f","#cf4a3c"],green:["#dcf3e0","#1f4329","#2f9150"],blue:["#dcebfa","#1d3a57","#3b82c4"],violet:[
"#ece2f8","#3c2c54","#8a63c9"]},z={by:Bt.by||"",notes:Bt.notes||[],steps:Bt.steps||[]},_e=[],Ks=Promise.resolve(),Qe={notes:new Map,steps:"[]"};function Js(t){[
z.notes,z.steps,z.by]=[t.notes,t.steps,t.by||z.by],Qe.notes=new Map(z.notes.map(e=>[e.key,JSON.stringify(e)])),Qe.steps=JSON.stringify(z.steps)}var Dn=()=>new Date(
Date.now()-new Date().getTimezoneOffset()*6e4).toISOString().slice(0,10),Vs=t=>`${t}-${Date.now().toString(36)}${Math.random().toString(36).slice(2,6)}`,ye=()=>JSON.
stringify([z.notes,z.steps]);function Xs(t){let e=ye();[z.notes,z.steps]=JSON.parse(t),In(e)}function In(t){t!==ye()&&(v.unsaved=!0,w.live&&(Ks=Ks.then(Vc)))}async function Vc(){
let t=[];for(let[e,n,o]of Xc())try{await Et(e,n),o()}catch(r){t.push(r.message)}v.unsaved=t.length>0,t.length&&W(`Not saved in the case: ${t[0]}`)}function Xc(){
let t=[],{notes:e}=Qe;for(let r of z.notes){let[i,s]=[e.get(r.key),JSON.stringify(r)],a=i?JSON.parse(i):null;i!==s&&t.push(["/api/notes",{note:r,seen:a},()=>e.set(
r.key,s)])}let n=new Set(z.notes.map(r=>r.key));for(let[r,i]of e)n.has(r)||t.push(["/api/notes/drop",{key:r,seen:JSON.parse(i)},()=>e.delete(r)]);let o=JSON.stringify(
z.steps);if(o!==Qe.steps){let r={page:Zt,steps:z.steps,seen:JSON.parse(Qe.steps)};t.push(["/api/story",r,()=>Qe.steps=o])}return t}var Nr=()=>({view:se(),own:ye()}),ae=[],le=[],Ys=0;function Lt(t=""){let e=t&&t===v.lastKind&&performance.now()-Ys<700;[v.lastKind,Ys]=[t,performance.now()],!e&&
(ae.push(Nr()),le.length=0)}function ve(t,e=""){let n=ye();Lt(e),t(),In(n),K()}function I(t,e=!1,n=""){Lt(n),t(),K(e)}var Qs=[],_s=t=>Qs.push(t);function K(t=!1){for(let e of Qs)e(t)}var Z=t=>Math.round(t*10)/10,$=t=>String(Z(t)),xe=(t,e,n=0)=>Math.abs(t[0]-e[0])<(t[2]+e[2])/2+n&&Math.abs(t[1]-e[1])<(t[3]+e[3])/2+n;function na(t,e){let n=e[0]-
t[0],o=e[1]-t[1],r=Math.hypot(n,o)||1,i=[n/r,o/r],s=[e[0]-i[0]*e[2]/2,e[1]-i[1]*e[2]/2];return{d:"",from:[t[0],t[1]],tip:s,way:i,label:null}}var Pr=t=>(t.match(
/-?[\d.]+/g)||[]).map(Number),jr=t=>t.curve||=Pr(t.d);function Vt(t,e){let n=jr(t),o=1-e,r=[o*o*o,3*o*o*e,3*o*e*e,e*e*e],i=s=>r.reduce((a,l,d)=>a+l*n[2*d+s],0);
return[i(0),i(1)]}function yo(t,e,n=0){let[o,r]=Vt(t,n);for(let i=n;i<.9;i+=.01){let[s,a]=Vt(t,i);if(Math.hypot(s-o,a-r)>=e)return i}return .5}var Wr=(t,e,n,o,r,i)=>{
let s={d:`M${$(t)} ${$(e)}C${[...n,o,r].map($).join(" ")}`,tip:[o,r],way:i,curve:[t,e,...n,o,r]};return{...s,label:[...Vt(s,.5),0,0]}},zr=t=>t.points||=Pr(t.d);
function vo(t){let e=zr(t),n=2*Math.floor(e.length/4);return[e[n],e[n+1]]}var ta=16;function Yc(t){if(t.pieces)return t.pieces;let e=[],[n,o]=[0,0],r=(i,s)=>{e.
push(n,o,i,s),[n,o]=[i,s]};for(let[,i,s]of t.d.matchAll(/([MLC])([^MLC]*)/g)){let a=Pr(s);if(i==="M")[n,o]=a;else if(i==="L")for(let l=0;l<a.length;l+=2)r(a[l],
a[l+1]);else for(let l=0;l<a.length;l+=6){let d={d:"",curve:[n,o,...a.slice(l,l+6)]};for(let p=1;p<=ta;p++)r(...Vt(d,p/ta))}}return t.pieces=e}function xo(t,e,n,o){
if(t.label&&xe([e,n,0,0],t.label))return 0;if(t.from)return ea(e,n,t.from,t.tip);let r=Yc(t),i=1/0;for(let s=0;s<r.length;s+=4)Math.min(r[s],r[s+2])-e>o||e-Math.
max(r[s],r[s+2])>o||(i=Math.min(i,ea(e,n,[r[s],r[s+1]],[r[s+2],r[s+3]])));return i}function ea(t,e,[n,o],[r,i]){let s=r-n,a=i-o,l=Math.min(Math.max(((t-n)*s+(e-
o)*a)/(s*s+a*a||1),0),1);return Math.hypot(t-n-l*s,e-o-l*a)}var ut=t=>[Math.min(...t.map(e=>e[0]-e[2]/2)),Math.min(...t.map(e=>e[1]-e[3]/2)),Math.max(...t.map(e=>e[0]+
e[2]/2)),Math.max(...t.map(e=>e[1]+e[3]/2))],bo=t=>t.label||(t.from?[(t.from[0]+t.tip[0])/2,(t.from[1]+t.tip[1])/2,0,0]:t.d?[...t.tip,0,0]:null);function Dr(t,e,n,o,r){
let[i,s]=e-t>o-n?r:[t,e];return i<n?i-n:s>o?Math.min(s-o,i-n):0}function oa(t,[e,n]){let o=!1;return t.forEach(([r,i],s)=>{let[a,l]=t.at(s-1)||t[0];l>n!=i>n&&e<
(a-r)*(n-i)/(l-i)+r&&(o=!o)}),o}var Ir=t=>{let e=u.placed&&u.placed.kind==="near"&&zn.get(t.at);return e&&!c.open.has(e.id)?e:null},X=t=>Ir(t)||t,Rn=t=>(t.members?"pack:":"card:")+t.id,Xt=t=>t.
members.map(e=>k[e]).filter(e=>g.cards[e.at]),Tt=()=>[...new Set(k.filter(t=>g.cards[t.at]).map(X))],ce=t=>{let e=Xt(t).length;return`${e} ${e===1?t.one:t.many}\
: ${t.label}`},tn=t=>t.members?Xt(t).map(e=>e.id):[t.id],gt=t=>dt.get(t)||D.get(t),be=(t,e)=>t.source===e.at?t.target:t.source,ke=t=>t.clause||t.relation,Yt=t=>`${k[t.
source].name} ${ke(t)} ${k[t.target].name}${t.goods?` [${t.goods}]`:""}`,Y=t=>t.slice(5);var N=t=>{let e=t.members?t:X(t),{x:n,y:o,w:r,h:i}=u.placed.cards,s=e.members?e.box:[n[e.at],o[e.at],r[e.at],i[e.at]],a=u.placed.kind==="map"?null:c.pinned.get(
e.id)||(u.placed.kind==="near"?c.laid.get(e.id)||u.loose.get(e.id):null);return a?[a[0],a[1],s[2],s[3]]:s},ia=t=>[...t.filter(e=>!c.pinned.has(e.id)),...t.filter(
e=>c.pinned.has(e.id))],Fn=()=>j.clientWidth>=j.clientHeight;function Rr(){let[t,e]=[j.clientWidth,j.clientHeight];return c.beside&&c.against?Fn()?[t/2,e]:[t,e/
2]:[t,e]}function Bn(t){let[e,n]=Rr();return Math.min((e-36)/t.width,(n-36)/t.height,1.15)}var De=w.limits.readable;function ra(t){if(c.beside&&c.against)return Bn(
t);let e=Math.max(Bn(t),De),n=(o,r)=>Math.min(1,(o-36)/(r*e));return e*n(j.clientWidth,t.width)*n(j.clientHeight,t.height)}function sa(){if(c.mode==="map")return w.
map;if(w.field)return w.field;if(w.near)return w.near;if(c.turn)return c.turn==="tall"?w.tall:w.wide;let t=window.innerWidth<=760,e=Bn(w.wide)<De?1:1.25;return t||
ra(w.tall)>e*ra(w.wide)?w.tall:w.wide}function Br(t,{middle:e,chip:n,gutter:o}){if(!t)return 0;let r=(e+n)/2+o;return Math.sign(t)*(r+(Math.abs(t)-1)*(n+o))}function aa(t,e){let n=Br(1,e);if(Math.abs(
t)<n/2)return 0;let o=Math.round((Math.abs(t)-n)/(e.chip+e.gutter));return Math.sign(t)*Math.max(1,o+1)}function ko(t,e,[n,o],r,i){let s=r.filter(p=>Math.abs(p[0]-
t)<(p[2]+n)/2+4),a=p=>(p[3]+o)/2+i,d=[e,...s.flatMap(p=>[p[1]-a(p),p[1]+a(p)])].filter(p=>s.every(f=>Math.abs(p-f[1])>a(f)-.05));return Z(d.reduce((p,f)=>Math.abs(
f-e)<Math.abs(p-e)?f:p))}function la(t,{gap:e,group:n,head:o}){let r=new Set,i=[],s=0;return t.forEach(({tall:a,kind:l,headed:d},p)=>{p&&l!==t[p-1].kind&&(s+=n),
d&&!r.has(l)&&(s+=o),r.add(l),i.push(s+a/2),s+=a+e}),[i,s]}function ca(t){let e=[];for(let n of t){let o={value:n,count:1};for(let r=e.at(-1);r&&r.value>o.value;r=
e.at(-1)){let i=r.count+o.count;o={value:(r.value*r.count+o.value*o.count)/i,count:i},e.pop()}e.push(o)}return e.flatMap(({value:n,count:o})=>new Array(o).fill(
n))}var Fr=5,fa=()=>c.laid.size>0||c.open.size>0||c.pinned.size>0||c.grown.length>0||u.loose.size>0,Hn=()=>k[w.near.columns.indexOf(0)],Qc=t=>Br(t,at),Un=t=>w.near.
cards.x[Hn().at]+Qc(t),$e=t=>t.members?t.members[0]:t.at;function Me(t){let e=c.pinned.get(t.id);return e?aa(e[0]-Un(0),at):w.near.columns[$e(t)]}var pa=t=>{let e=w.
near.parents[$e(t)];return e>=0&&g.cards[e]?X(k[e]):null},Hr=()=>[...w.near.heads.map(t=>({words:t[0],members:t[4]})),...Xe.filter(t=>c.open.has(t.id)).map(t=>({
words:t.label,members:t.members}))];function Ur(){let t=[];for(let{words:e,members:n}of Hr()){let o=n.map(l=>k[l]).filter(l=>g.cards[l.at]&&!c.pinned.has(X(l).id)).
map(N);if(!o.length)continue;let[r,i,s,a]=o.reduce((l,d)=>d[1]-d[3]/2<l[1]-l[3]/2?d:l);t.push([e,r-s/2,i-a/2-Fr,s])}return t}var Gn=()=>Ur().map(([,t,e,n])=>[t+
n/2,e-11,n,28]);function da(){let t=u.loose;if(u.loose=new Map,u.placed.kind==="near"&&(c.laid.size||c.open.size)){let e=Tt(),n=i=>c.laid.has(i.id)||c.pinned.has(
i.id),o=e.filter(n).map(N),r=[];for(let i of e.filter(s=>!n(s))){let s=N(i);!o.some(l=>xe(l,s))?o.push(s):r.push(i)}r.length&&o.push(...Gn());for(let i of r){let[
s,a,l,d]=N(i),p=[s,ko(s,a,[l,d],o,at.gap)];u.loose.set(i.id,p),o.push([...p,l,d])}}return t.size!==u.loose.size||[...u.loose].some(([e,n])=>String(t.get(e))!==String(
n))}var _c="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");function wt(t){let[e,n,o]=t.split("-");return[o&&String(Number(o)),n&&_c[Number(n)-1],e].filter(
Boolean).join(" ")}var At={appeared:["+","new","#157347","#63d49b"],changed:["±","changed","#8a5a00","#e6b450"],went:["−","gone","#5b6673","#a2adb9"]},Gr={printed:"not worked o\
ut here for both dates",small:"see one date at a time",support:null},$o=t=>t!==null&&t.printed===Gr.printed;function ua(t,{known:e,newest:n,start:o,end:r}){let i=e||
n,s="";for(let[a,l,d,p]of t){let f=p?a<=i:!e||a!==""&&a<=e;s+=f&&l<=(r||"9999-12-31")&&d>=(o||"0000-01-01")?"1":"0"}return s}function ha(t,e){return t===null?e===
null?"":"appeared":e===null?"went":$o(t)||$o(e)||t.weight===e.weight&&t.known===e.known&&t.denied===e.denied?"":"changed"}var Ie=()=>c.from===0&&c.to===Gs?["",""]:[w.clock.spans[c.from][1],w.clock.spans[c.to][2]];function Kn(t){let[e,n]=Ie();return ua(t,{known:c.known,newest:w.clock.
newest,start:e,end:n})}var Nt=t=>t?`as public on ${wt(t)}`:w.clock.all;function ma(){if(Ie()[1]==="")return w.clock.ever;let[t,e]=[w.clock.spans[c.from][0],w.clock.
spans[c.to][0]],n=w.clock.about?`; ${w.clock.about}`:"";return`${wt(t)} to ${wt(e)}${n}`}var Re=()=>c.known!==""||Ie()[1]!=="";function ga(t){let e=Kn(t.items);
return e.includes("0")?t.states?t.states[e]:null:t.states?t.states[e]||{}:{}}var Se=w.states.lines,qr=(t,e)=>t in Se.same?Se.same[t]:Se.each[t][e];function tf({
at:t}){return Se.more[t]?Se.more[t]:Se.dated?{items:[[qr("known",t),qr("start",t),qr("end",t)]]}:{items:[]}}function Kr(t){if(!Re())return t;let e=ga(tf(t));return e===
null?null:{...t,...e===void 0?Gr:e}}function Zr(t){let e=w.states.cards[t.at];if(!e||!Re())return t.pills;let n=ga(e);return Array.isArray(n)?n:t.pills}function Mo(){
if(!Re()||!w.trace.items.length)return w.trace.lists[w.trace.today];let t=Kn(w.trace.items),e=t.includes("0")?w.trace.states[t]:w.trace.today;return e===void 0&&
G&&ef(t),e===void 0?null:w.trace.lists[e]}var qn=new Map;async function ef(t){if(qn.has(t))return;let e=new URLSearchParams(location.search),[n,o]=Ie();for(let[
r,i]of[["known",c.known],["start",n],["end",o]])e.set(r,i);qn.set(t,"asking the server for the routes of these dates");try{let{routes:r}=await Et("/api/routes?"+
e);for(let i of r)i.drawn=i.lines.every(s=>F.has(s));w.trace.lists.push(r),w.trace.states[t]=w.trace.lists.length-1}catch(r){qn.set(t,r.message)}Kn(w.trace.items)===
t&&K()}function en(t,e){let n=[c.known,c.against];[c.known,c.against]=[t,""];try{return e()}finally{[c.known,c.against]=n}}var bt=t=>!t.by||t.by.some(e=>c.grown.includes(e)),Ft=(t,e)=>c.off.size>0&&c.off.has(`${t}.${e}`);function wa(t){return c.off.size?Ft("known",t.known)||Ft("leve\
l",t.level)||(t.support===null?Ft("weight","none"):Ft("weight",t.weight)||t.support<c.least)||t.denied&&Ft("mark","denied")||t.partial&&Ft("mark","partial")?!1:
!Zn("status",t.statuses)&&!Zn("source",t.sources)&&!Zn("voice",t.voices.map(Be))&&!Ft("relation",Be(t.relation)):t.support===null||!(t.support<c.least)}var Zn=(t,e)=>c.
off.size>0&&e.length>0&&e.every(n=>Ft(t,n)),Be=t=>t.includes("~")?t.replaceAll("~","-"):t,So=t=>Be(t.country||"none on file"),Oo=t=>g.pills[t.at].length?g.pills[t.
at].map(e=>Be(e[0])):["none"];function ya([t,e,n,o,r]){let f=E=>52+E*306,h=E=>120-E*108,y=A("figure","","chart"),x=tt("svg",{viewBox:"0 0 370 150",role:"img","aria-label":n.map(E=>E[4]).join(
"; ")});for(let[E,M]of r)x.append(tt("line",{x1:52,x2:358,y1:h(E),y2:h(E),class:"rule"}),tt("text",{x:46,y:h(E)+4,"text-anchor":"end"},M));x.append(tt("text",{x:52,
y:138},o[0]),tt("text",{x:358,y:138,"text-anchor":"end"},o[1]));let b=["circle","square","diamond","triangle","hexagon","ring","bar","pentagon"];for(let[E,M,O,C,
P]of n){let B=tt("g",{class:`mark m${E%4}`});B.append(tt("title",{},P)),C!==O&&B.append(tt("line",{x1:f(M),x2:f(M),y1:h(O),y2:h(Math.min(C,1)),"stroke-dasharray":"\
2 3"})),B.append(Eo(b[E%b.length],f(M),h(O),5)),x.append(B)}let S=A("ul","","key");return e.forEach((E,M)=>{let O=A("li"),C=tt("svg",{width:16,height:14,viewBox:"\
0 0 16 14","aria-hidden":"true",class:`mark m${M%4}`});C.append(Eo(b[M%b.length],8,7,5)),O.append(C,A("span",E)),S.append(O)}),y.append(x,S,A("figcaption",`Figu\
res in ${t} by asserter and the day they were public, side by side: never added up. A dotted stem: the source gives a bound or a range.`)),y}function Eo(t,e,n,o){
let r={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[t];if(r){let s=[];for(let a=0;a<r[0];a++){let l=(r[1]+360*a/r[0])*Math.PI/180;s.push(`${$(
e+1.15*o*Math.cos(l))},${$(n+1.15*o*Math.sin(l))}`)}return tt("polygon",{points:s.join(" ")})}if(t==="circle")return tt("circle",{cx:e,cy:n,r:o});if(t==="ring")
return tt("circle",{cx:e,cy:n,r:o-1,fill:"none","stroke-width":2});let i=t==="bar"?o*.45:o*.9;return tt("rect",{x:e-o*.9,y:n-i,width:o*1.8,height:2*i})}var va=(t,e)=>t.source===e?t.target:t.source;function xa(t,e,n,o){let r=new Map([[t,null]]),i=[t];for(;i.length&&!r.has(e);){let a=[];for(let l of i)for(let d of n[l].
filter(o)){let p=va(d,l);r.has(p)||(r.set(p,d),a.push(p))}i=a}if(!r.has(e))return null;let s=[];for(let a=e,l=r.get(a);l;l=r.get(a))s.unshift(l),a=va(l,a);return s}function Lo(){if(c.route>=0&&g.routes[c.route])return Ao(g.routes[c.route]);if(c.ends[1])return Jn(c.ends[0],c.ends[1]).lit;if(c.picked.size)return new Set(c.picked);
if(c.at.startsWith("line:")){let t=F.get(c.at.slice(5));return t?new Set([t.uid,k[t.source].id,k[t.target].id]):null}if(c.at.startsWith("card:")||c.at.startsWith(
"pack:")){let t=c.at.startsWith("pack:")?dt.get(c.at.slice(5)).members.map(n=>k[n]):[D.get(c.at.slice(5))],e=new Set(t.map(n=>n.id));for(let n of t)for(let o of R[n.
at])g.drawn[o.at]&&[o.uid,k[o.source].id,k[o.target].id].forEach(r=>e.add(r));return e}return null}var Ao=t=>new Set([...t.lines,...t.nodes.flatMap(e=>(V.get(e)||
[]).map(n=>n.id))]);function Jn(t,e){let n=i=>g.drawn[i.at]===1,o=xa(D.get(t).at,D.get(e).at,R,n),r=new Set([t,e]);for(let i of o||[])for(let s of[i.uid,k[i.source].
id,k[i.target].id])r.add(s);return{way:o,lit:r}}var nn=15,nf=()=>T.filter(t=>g.drawn[t.at]&&u.geometry[t.at].d);function fe(){let t=new Map;for(let e of k){let n=w.map.marks[e.at];!g.cards[e.at]||n<0||(t.has(
n)||t.set(n,[]),t.get(n).push(e))}return t}var Jr=t=>fe().get(w.map.marks[t.at])||[t];function Fe(){let t=new Map,e=n=>g.lines[n.at].support??-1;for(let n of nf()){
let{d:o}=u.geometry[n.at];t.has(o)||t.set(o,[]),t.get(o)?.push(n)}for(let n of t.values())n.sort((o,r)=>e(r)-e(o));return[...t.values()]}var ba=t=>Fe().find(e=>e.
includes(t))||[t];function ka(t,e){let n=w.map.names[t],[o]=e,r=w.map.how[o.at];return e.length>1?`${n}: ${e.length}`:r==="town"||r==="seat"?`${o.name}, ${n}`:o.
name}function Co(){if(u.pairs)return u.pairs;u.pairs=new Map;for(let e of T){if(!g.drawn[e.at])continue;let n=Vn(e);n&&(u.pairs.has(n)||u.pairs.set(n,[]),u.pairs.get(
n)?.push(e))}let t=e=>g.lines[e.at].support??-1;for(let e of u.pairs.values())e.sort((n,o)=>t(o)-t(n));return u.pairs}function Vn(t){let e=X(k[t.source]),n=X(k[t.
target]);return e===n&&e.members?"":`${e.id}>${n.id}`}var on=t=>Co().get(Vn(t))||[t],of=t=>u.routed.size?u.unrouted.has(t[0].at):u.placed.folded[t[0].at]===1;function rn(t){
return!of(t)||c.every?!0:t.some(e=>g.focus&&g.focus.has(e.uid)||v.hover===e.uid||v.hover===X(k[e.source]).id||v.hover===X(k[e.target]).id)}var $a=t=>u.placed.kind!==
"near"||Vn(t)!==""&&on(t)[0]===t&&rn(on(t)),pe=()=>[...Co().values()].filter(rn);function Ma(){let t=[...Co().values()],e=t.filter(rn),n=e.reduce((i,s)=>i+s.length,
0),o=t.length-e.length,r=Xe.filter(i=>!c.open.has(i.id)).reduce((i,s)=>i+Xt(s).length,0);return`${e.length} lines drawn for ${n} relations`+(r?`; ${r} cards sta\
nd in closed groups`:"")+(o?`; ${o} more lines show at the card you point at`:"")}function Sa(){let t=[...Co().values()],e=t.filter(rn),n=t.length-e.length,o=e.
reduce((r,i)=>r+i.length,0);return`${e.length} lines stand for ${o} relations.`+(n?` Further lines not drawn, counted at their cards: ${n}.`:"")}function Vr(){let t=k.filter(i=>g.cards[i.at]).map(N);for(let i of pe()){let s=jr(u.geometry[i[0].at]),a=[s[0],s[2],s[4],s[6]],l=[s[1],s[3],s[5],s[7]],[d,p,f,h]=[
Math.min(...a),Math.max(...a),Math.min(...l),Math.max(...l)];t.push([(d+p)/2,(f+h)/2,p-d,h-f])}if(t.push(...Gn()),!t.length)return[0,0,u.placed.width,u.placed.height];
let[e,n,o,r]=ut(t);return[e-12,n-12,o+12,r+12]}function Xn(){let t=[...fe().values()].map(([o])=>N(o)).map(([o,r])=>[o-60,r-50,o+150,r+50]);for(let[o]of Fe()){let r=zr(
u.geometry[o.at]);for(let i=0;i<r.length;i+=2)t.push([r[i]-8,r[i+1]-8,r[i]+8,r[i+1]+8])}if(!t.length)return w.map.near;let e=o=>Math.min(...t.map(r=>r[o])),n=o=>Math.
max(...t.map(r=>r[o]));return[Math.max(e(0),0),Math.max(e(1),0),Math.min(n(2),u.placed.width+150),Math.min(n(3),u.placed.height)]}var de=t=>[...t].map(e=>gt(e)?
N(gt(e)):F.has(e)?u.geometry[F.get(e).at].label:null).filter(e=>e!==null);function Qt(){if(u.placed.kind==="map")return Xn();if(u.placed.kind==="near")return Vr();
let t=[...k.filter(o=>g.cards[o.at]).map(N),...T.filter(o=>g.drawn[o.at]).map(o=>u.geometry[o.at].label).filter(o=>o!==null)];if(!t.length)return[0,0,u.placed.width,
u.placed.height];let e=u.placed.kind==="field"?null:[0,0,u.placed.width,u.placed.height],n=e&&t.length===k.length+T.length&&!c.pinned.size?e:ut(t);return[Math.min(
n[0],n[2])-18,Math.min(n[1],n[3])-(e?34:18),n[2]+18,n[3]+18]}function Oa(t,e){let n=Object.values(t.body.nodes)[0],o=Object.values(t.body.edges)[0];Object.assign(Object.getPrototypeOf(n.shape),{resize(){[this.width,this.height]=
e.size(this.options.id)},updateBoundingBox(r,i){this.resize(),[this.left,this.top]=[r-this.width/2,i-this.height/2];let[s,a]=[this.left,this.top];this.boundingBox=
{left:s,top:a,right:s+this.width,bottom:a+this.height}}}),Object.getPrototypeOf(n).isBoundingBoxOverlappingWith=()=>!0,Object.assign(Object.getPrototypeOf(o),{draw(){
e.line(this.id)},drawArrows(){}}),Object.assign(Object.getPrototypeOf(o.edgeType),{getDistanceToEdge(r,i,s,a,l,d){return e.far(this.id,l,d)}})}function Ea(t){let{
renderer:e}=t,n=e._requestNextFrame.bind(e),o=e._redraw.bind(e),r=!0;e._requestNextFrame=(i,s)=>(r=!0,n(i,s)),e._redraw=i=>{i===!1&&!r||(e.allowRedraw&&(r=!1),o(
i))}}function La(t,e){t.body.emitter.emit("_blockRedraw");try{e()}finally{t.body.emitter.emit("_allowRedraw")}}function Aa(t,{id:e,x:n,y:o}){let r=t.body.nodes[e];
[r.x,r.y]=[n,o],r.shape.updateBoundingBox(n,o)}var Ca=(t,e)=>[t.body.nodes[e].x,t.body.nodes[e].y];var kt={nodes:new vis.DataSet,edges:new vis.DataSet},L=new vis.Network(j,kt,{physics:!1,layout:{improvedLayout:!1},nodes:{shape:"custom"},edges:{smooth:!1,physics:!1},
interaction:{hover:!0,hoverConnectedEdges:!1,selectConnectedEdges:!1,keyboard:!1,tooltipDelay:1e9}});Ea(L);var sn=j.querySelector("canvas");var rf="said|alleged(?:ly)?|likely|probabl[ey]|possibl[ey]|presum(?:ed|ably)|suspected|believed|assumed|assessed|reported(?:ly)?|apparent(?:ly)?|purported(?:ly)\
?|claimed|supposed(?:ly)?|so-called|potential(?:ly)?|planned|intended|attempted|unnamed|unknown|unidentified|unconfirmed|unspecified|perhaps|maybe|similar|part \
of",Ta="\\b(?:no|not|none|never|only|some|without|several|dozens|variant|type|which|part|except)\\b",To=new RegExp(`\\(“.*?”\\)|\\([^()]*${Ta}[^()]*\\)|, (?=\
[^,(]*${Ta})[^,(]*(?=$| \\()|\\band the like\\b|\\b(?:${rf})\\b(?: to\\b| as\\b| for\\b)?`,"gi"),Xr=(t,e)=>(e.match(To)||[]).every(n=>t.includes(n.replace(/^, /,
"")));function Yr(t,e){let n="",o=0,r=e,i=(s,a)=>{let l=[...s],d=s;l.length>r&&s.trim()&&(d=l.slice(0,r).join(""),a&&l[r]!==" "&&d.trim().includes(" ")&&(d=d.slice(
0,d.lastIndexOf(" "))),d=d.replace(/[ ,;:-]+$/,"")+"…"),d==="…"&&n.endsWith("…")&&(d="");let p=d.endsWith("…")&&a&&!a.startsWith(",")?" ":"";n+=d+p+a,r=
Math.max(r-l.length,0)};for(let s of t.matchAll(To))i(t.slice(o,s.index),s[0]),o=s.index+s[0].length;return i(t.slice(o),""),n}var sf=/[ ,;:.(-]+$/;function _t(t,e,n){return n(t)<=e?t:Pa(t,o=>n(o)<=e)}function Na(t,e,n){if(n(t)<=e)return t;let o=t.split(/ (?=(?:for|of|to|with|in|on|at|by|made|on which) )/);
for(let r=o.length-1;r>0;r--){let i=o.slice(0,r).join(" ")+"…";if(n(i)<=e&&Xr(i,t))return i}return _t(t,e,n)}function Pa(t,e){let n=0,o=[...t].length-1;for(;n<
o;){let i=n+o+1>>1;e(Yr(t,i))?n=i:o=i-1}let r=Yr(t,n);return n>0||e(r)?r:"…"}function ja(t,e,n,o){let i=Qr(t,e,n,o).map(a=>_t(a,e,o));if(Xr(i.join(" "),t))return af(
i,t,e,n,o);let s=a=>Qr(a,e,n,o);return s(Pa(t,a=>s(a).every(l=>o(l)<=e)))}function af(t,e,n,o,r){let i=t.join(" ");if(i===e||!i.endsWith("…")||e.search(To)>=0)
return t;for(let s=i.split(" ").length;s>0;s--){let a=e.split(" ").slice(0,s).join(" ").replace(sf,"")+"…";if(2*a.length<i.length)return t;let l=Qr(a,n,o,r);if(l.
every(d=>r(d)<=n))return l}return t}function Qr(t,e,n,o){let r=[""];for(let i of t.split(" ")){let s=r.length-1,a=r[s]?`${r[s]} ${i}`:i;!r[s]||r.length===n||o(a)<=
e?r[s]=a:r.push(i)}return r}var _r=window.matchMedia("(prefers-color-scheme: dark)"),ct=()=>(c.theme||(_r.matches?"dark":"light"))==="dark",$t=(t,e)=>`${e?"bold ":""}${t}px "Helvetica Neue\
", Arial, "Liberation Sans", sans-serif`,Ht=(t,e)=>({ctx:t,c:e?w.dark:w.light,look:n=>e?w.looks[n].dark:w.looks[n].light}),et=t=>g.focus!==null&&!g.focus.has(t)||
g.gone.has(t),yt=t=>!v.saving&&c.at===t,Oe=t=>!v.saving&&c.picked.has(t),No=t=>!v.saving&&c.pinned.has(t);function an(t,e,n,o,r,i){t.fillStyle=t.strokeStyle=i,t.
beginPath();let s={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[e];if(s){for(let a=0;a<s[0];a++){let l=(s[1]+360*a/s[0])*Math.PI/180;t.lineTo(
n+1.15*r*Math.cos(l),o+1.15*r*Math.sin(l))}t.fill()}else if(e==="circle")t.arc(n,o,r,0,7),t.fill();else if(e==="ring")t.lineWidth=2,t.setLineDash([3,2]),t.arc(n,
o,r-1,0,7),t.stroke(),t.setLineDash([]);else{let a=e==="bar"?r*.45:r*.9;t.fillRect(n-r*.9,o-a,r*1.8,2*a)}}function ln(t,e,n,o,r,i){t.beginPath(),t.roundRect(e,n,
o,r,i)}function Po(t,{tip:[e,n],way:[o,r]},i,s=1){let a=(6+i)/s,l=a*.45,d=e-o*a,p=n-r*a;t.moveTo(e,n),t.lineTo(d-r*l,p+o*l),t.lineTo(d+r*l,p-o*l),t.closePath()}
var Mt=11,ue=10;function ht(t,e,n){return Wa.font=$t(100,n),Wa.measureText(t).width*e/100}var He=(t,e,n,o)=>_t(t,e,r=>ht(r,n,o)),za=(t,e,n)=>Na(t,e,o=>ht(o,n,!1)),
ft=(t,e,n,o,r)=>ja(t,e,o,i=>ht(i,n,r)),Ee=40,Wa=document.createElement("canvas").getContext("2d");var lf={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Pt=t=>String(t).replace(/[&<>"']/g,e=>lf[e]),Le=(t,e)=>t.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
"").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g," ").trim().slice(0,e).trim();function jo(t,e,n,o,r){let i=r*.45;t.push({round:[n,o,r],fill:e.card,stroke:e.ink,width:r*.22}),t.push({d:`M${$(n-i)} ${$(o-i)}L${$(n+i)} ${$(o+i)}M${$(n+i)} ${$(
o-i)}L${$(n-i)} ${$(o+i)}`,stroke:e.ink,width:r*.28,dash:[]})}function Wo(t,[e,n],[o,r],i,s){let a=i*.45,l=e-o*i,d=n-r*i;t.push({points:[[e,n],[l-r*a,d+o*a],[l+
r*a,d-o*a]],fill:s})}function te(t,e){if(t.setLineDash(e.dash||[]),e.words!==void 0)return cf(t,e);if(e.glyph)return an(t,e.glyph,...e.at,e.fill);let n=null;if(t.
beginPath(),e.d)n=new Path2D(e.d);else if(e.box)t.roundRect(...e.box);else if(e.round)t.arc(...e.round,0,7);else for(let[o,r]of e.points)t.lineTo(o,r);e.fill&&(t.
fillStyle=e.fill,t.fill()),e.stroke&&(t.strokeStyle=e.stroke,t.lineWidth=e.width,n?t.stroke(n):t.stroke())}function cf(t,{words:e,x:n,y:o,size:r,fill:i,bold:s,italic:a,
anchor:l,halo:d,wide:p}){t.font=(a?"italic ":"")+$t(r,s),t.textAlign=l==="middle"?"center":l==="end"?"right":"left",t.textBaseline="alphabetic",d&&(t.strokeStyle=
d,t.lineWidth=p||4,t.lineJoin="round",t.strokeText(e,n,o)),t.fillStyle=i,t.fillText(e,n,o)}var Da=t=>t.dash&&t.dash.length?` stroke-dasharray="${t.dash.map($).join(
" ")}"`:"";function cn(t){let e=` fill="${t.fill||"none"}"`,n=t.stroke?` stroke="${t.stroke}" stroke-width="${$(t.width)}"`:"";if(t.words!==void 0){let l=(t.bold?
' font-weight="bold"':"")+(t.italic?' font-style="italic"':"")+(t.anchor?` text-anchor="${t.anchor}"`:""),d=t.halo?` stroke="${t.halo}" stroke-width="${$(t.wide||
4)}" stroke-linejoin="round" paint-order="stroke"`:"";return`<text x="${$(t.x)}" y="${$(t.y)}" font-size="${$(t.size)}"${e}${l}${d}>${Pt(t.words)}</text>`}if(t.
glyph)return zo(t.glyph,...t.at,t.fill);if(t.d)return`<path d="${t.d}"${e}${n}${Da(t)}/>`;if(t.round)return`<circle cx="${$(t.round[0])}" cy="${$(t.round[1])}" \
r="${$(t.round[2])}"${e}${n}${Da(t)}/>`;if(t.points)return`<polygon points="${t.points.map(l=>l.map($).join(",")).join(" ")}"${e}/>`;let[o,r,i,s,a]=t.box;return`\
<rect x="${$(o)}" y="${$(r)}" width="${$(i)}" height="${$(s)}" rx="${$(a)}"${e}${n}/>`}var zo=(t,e,n,o,r)=>{let i=Eo(t,e,n,o),s=[...i.attributes].filter(l=>l.name!==
"fill").map(l=>` ${l.name}="${typeof l.value=="string"&&/^-?[\d.]+$/.test(l.value)?$(Number(l.value)):l.value}"`).join(""),a=t==="ring"?` fill="none" stroke="${r}\
" stroke-dasharray="3 2"`:` fill="${r}"`;return`<${i.tagName}${s}${a}/>`};var ti=.775,Yn=.5,Ia=.36,fn=t=>!g.focus||t.some(e=>g.focus?.has(e.uid));function ei({c:t},e,n){let o=[];return ff(o,t,e,n,!fn(e)),o}function ni({c:t,look:e},n,o){
let r=[];return n.members?pf(r,t,e,n,o):df(r,t,e,n,o),r}function ff(t,e,n,o,r){let i=n[0],s=g.lines[i.at],a=u.geometry[i.at],l=w.widths[s.weight]*.75,d=n.some(b=>yt(
"line:"+b.uid)||v.hover===b.uid),p=n.filter(b=>g.lines[b.at].denied).length,f=r?e.faint:d||g.focus?e.mark:e.line,h=w.known[s.known][1];if(p?t.push({d:a.d,stroke:f,
width:l+2.4,dash:h},{d:a.d,stroke:e.ground,width:l+.6,dash:[]}):t.push({d:a.d,stroke:f,width:d?l+.8:l,dash:h}),Wo(t,a.tip,a.way,5+l,f),r||o<Yn)return;let y=Math.
max(1,1/o),x=yo(a,10*y);if(n.length>1){let[b,S]=Vt(a,x);t.push({words:String(n.length),x:b,y:S+4*y,size:Mt*y,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground}),
x=yo(a,14*y,x)}if(n.some(b=>g.lines[b.at].partial)){let[b,S]=Vt(a,x);t.push({words:"…",x:b,y:S+2*y,size:13*y,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground}),
x=yo(a,14*y,x)}p&&jo(t,e,...Vt(a,x),5.5*y)}var oi=t=>t.members?tn(t).every(et):et(t.id);function pf(t,e,n,o,r){let[i,s,a,l]=N(o),d=i-a/2,p=s-l/2,f=oi(o),h=r<Yn,
y=Xt(o),x=yt("pack:"+o.id)||y.some(P=>yt("card:"+P.id)),b=v.hover===o.id,S=f?e.faint:n(y[0].family);h||t.push({box:[d+4,p+4,a-1,l-1,4],fill:e.band,stroke:e.edge,
width:1}),t.push({box:[d,p,a,l,4],fill:h?e.ground:e.card,stroke:x||b?e.mark:h?"":e.edge,width:x?3:b?1.8:1}),h||t.push({box:[d,p,5,l,2],fill:S});let E=r<Ia&&!x&&
!b,M=Math.max(12,Mt/r);if(t.push({glyph:w.looks[y[0].family].glyph,at:[E?i:d+16,s,E?9:5],fill:S}),E)return;let O=ft(ce(o),a-(h?28:50),M,h?1:Math.max(1,Math.floor(
(l-4)/(1.16*M))),!0),C=s-O.length*M*1.16/2+M*.92;for(let P of O)t.push({words:P,x:d+27,y:C,size:M,fill:f?e.faint:e.ink,bold:!0}),C+=M*1.16;h||t.push({d:`M${$(d+
a-16)} ${$(s-2)}l4 4l4 -4`,stroke:f?e.faint:e.soft,width:1.6,dash:[]}),u.namesDrawn.push([o.id,M*r,O.join(" ")])}function df(t,e,n,o,r){let[i,s,a,l]=N(o),d=i-a/
2,p=s-l/2,f=et(o.id),h=o.end!=="",y=u.placed.quiet[o.at]===1,x=r<Yn,b=yt("card:"+o.id),S=Oe(o.id),E=v.hover===o.id,M=f?e.faint:n(o.family),O=o.family==="weapon"&&
!f,C=!x&&!y,P=b||S||E||h&&!f?e.mark:O?M:e.edge;t.push({box:[d,p,a,l,4],fill:C?e.card:e.ground,stroke:C||b||S?P:"",width:b||S?3:h||O||E?1.8:1}),C&&t.push({box:[d,
p,5,l,2],fill:M});let B=r<Ia&&!h&&!b&&!E,U=B?9:h?6.5:5;if(t.push({glyph:w.looks[o.family].glyph,at:[B?i:d+16,s,U],fill:M}),g.pills[o.at].length&&C&&t.push({box:[
d+a-6,p+3,3,l-6,1.5],fill:f?e.faint:e.pill}),B)return;let J=Math.max(h?15:12,Mt/r),ot=x||c.every?0:uf(o),Ot=a-28-(C?9:0)-(ot?20*Math.max(1,1/r):0),Q=h&&!x&&l>=60?
Math.max(11,Mt/r):0,Dt=x?1:Math.max(1,Math.floor((l-4-1.3*Q)/(1.16*J))),An=ft(o.name,x?a:Ot,J,Dt,!y),Cn=s-(An.length*J*1.16+Q*1.25)/2+J*.92;for(let mo of An)t.push(
{words:mo,x:d+27,y:Cn,size:J,fill:f?e.faint:y?e.soft:e.ink,bold:!y,italic:y}),Cn+=J*1.16;u.namesDrawn.push([o.id,J*r,An.join(" ")]),Q&&t.push({words:He(o.small,
Ot,Q,!1),x:d+27,y:Cn,size:Q,fill:f?e.faint:e.soft}),hf(t,e,o,d+a-10,s,p,r,ot,f)}var uf=t=>[...new Set(R[t.at].filter(e=>g.drawn[e.at]&&Vn(e)).map(e=>on(e)))].filter(
e=>!rn(e)).length;function hf(t,e,n,o,r,i,s,a,l){let d=Mt*Math.max(1,1/s),p=l?e.faint:e.soft,f=g.held.get(n.id);a&&t.push({words:`+${a}`,x:o,y:r+d*.35,size:d,fill:p,
anchor:"end"});let h=[f?`${f} folded`:"",No(n.id)?"moved":""].filter(Boolean).join(", ");h&&t.push({words:h,x:o,y:i+d*.3,size:d,fill:p,anchor:"end",halo:e.ground})}function ri(){g.cards.length!==k.length&&(g.cards=new Uint8Array(k.length)),g.drawn.length!==T.length&&(g.drawn=new Uint8Array(T.length)),g.lines=mf(),g.pills=k.
map(Zr),g.held=new Map;let t=k.map(n=>!c.hidden.has(n.id)&&!Ft("family",n.family)&&!Ft("country",So(n))&&!Zn("measure",Oo(n))&&bt(n)),e=g.lines.map(n=>n!==null&&
bt(n)&&wa(n)&&t[n.source]&&t[n.target]);for(let n of c.folded){let o=D.get(n);if(!t[o.at])continue;let r=new Set;for(let i of R[o.at]){let s=i.source===o.at?i.target:
i.source;!e[i.at]||s===o.at||k[s].end||R[s].every(a=>!e[a.at]||a.source===o.at||a.target===o.at)&&r.add(s)}for(let i of r){t[i]=!1;for(let s of R[i])e[s.at]=!1}
g.held.set(n,r.size)}for(let n of k){let o=R[n.at];g.cards[n.at]=t[n.at]&&(o.length===0||n.end!==""||o.some(r=>e[r.at]))?1:0}for(let n of T)g.drawn[n.at]=e[n.at]?
1:0;u.pairs=null,gf(),g.routes=Mo()||[],g.focus=Lo()}var Do=(t,e)=>At[t][e?3:2],rt=()=>u.earlier!==null;function Ae(t,e){if(!t)return e();let n={...g},{pairs:o,
batches:r}=u;Object.assign(g,t),[u.pairs,u.batches]=[null,null];try{return e()}finally{Object.assign(g,n),Object.assign(u,{pairs:o,batches:r})}}function mf(){let t=T.
map(Kr);if(!c.against)return t;let e=en(c.against,()=>T.map(Kr));return t.map((n,o)=>{let r=e[o],i=ha(r,n);return i?{...n||r,change:i,was:r}:n})}function gf(){if(g.
gone=new Set,g.measures=[],!c.against)return;for(let n of T)g.drawn[n.at]&&g.lines[n.at].change==="went"&&g.gone.add(n.uid);for(let n of k){let o=R[n.at].filter(
r=>g.drawn[r.at]);o.length&&o.every(r=>g.gone.has(r.uid))&&g.gone.add(n.id)}let t=en(c.against,()=>k.map(Zr)),e=n=>n.map(o=>o[0]);for(let n of k){let[o,r]=[e(t[n.
at]),e(g.pills[n.at])],i=r.filter(a=>!o.includes(a)),s=o.filter(a=>!r.includes(a));g.cards[n.at]&&(i.length||s.length)&&g.measures.push([n,i,s])}}var ii=t=>R[t.
at].some(e=>g.drawn[e.at])&&R[t.at].every(e=>!g.drawn[e.at]||g.lines[e.at].change==="appeared");function Io(){if(c.against&&c.known&&c.against>=c.known&&(c.against=
""),u.earlier=null,c.against&&c.beside){u.earlier=en(c.against,()=>([g.cards,g.drawn]=[new Uint8Array(k.length),new Uint8Array(T.length)],ri(),{...g})),[g.cards,
g.drawn]=[new Uint8Array(k.length),new Uint8Array(T.length)];let{against:t}=c;c.against="",ri(),c.against=t}else ri()}function wf(t){let[e,n,o,r]=Vr(),i=j.clientWidth-8,s=j.clientHeight-8,a=Math.min(Math.max(Math.min(i/(o-e),s/(r-n)),t?0:ti),1.15),l=k.find(h=>g.cards[h.at]&&h.end),
[d,p]=l?N(l):[(e+o)/2,(n+r)/2],f=(h,y,x,b)=>(y-h)*a<=x+1?(h+y)/2:b;L.moveTo({position:{x:f(e,o,i,d),y:f(n,r,s,p)},scale:a})}function Ce(){let{x:t,y:e}=L.getViewPosition();
c.eye=[Math.round(t),Math.round(e),Math.round(L.getScale()*1e3)/1e3],xt()}function St(t=!1){rt()?yf():vf(t)}function yf(){c.eye=null;let[t,e]=[Qt(),Ae(u.earlier,
Qt)],n=p=>Math.min(t[p],e[p]),o=p=>Math.max(t[p],e[p]),[r,i,s,a]=[n(0),n(1),o(2),o(3)],[l,d]=Rr();L.moveTo({position:{x:(r+s)/2,y:(i+a)/2},scale:Math.min((l-24)/
(s-r),(d-84)/(a-i),1.15)})}function vf(t){let e=j.clientWidth,n=j.clientHeight;if(!e||!n||!u.placed)return;if(c.eye=null,u.placed.kind==="near")return wf(t);if((t||
c.grown.length)&&u.placed.kind!=="map"){let[a,l,d,p]=Qt();return L.moveTo({position:{x:(a+d)/2,y:(l+p)/2},scale:Math.min((e-36)/(d-a),(n-36)/(p-l),1.15)})}let o=Bn(
u.placed),r=window.innerWidth<=760,i=g.routes.find(a=>a.drawn);if(u.placed.kind==="field"||u.placed.kind==="map"){let a=u.placed.kind==="map"?Xn():[0,0,u.placed.
width,u.placed.height],l=Math.min((e-36)/(a[2]-a[0]),(n-36)/(a[3]-a[1]),u.placed.kind==="map"?3:1.15);return L.moveTo({position:{x:(a[0]+a[2])/2,y:(a[1]+a[3])/2},
scale:l})}let s=r&&o<De&&i?de(Ao(i)):[];if(s.length&&Ba(s)>=De){let[a,l,d,p]=ut(s);return Ra(De,[(a+d)/2,(l+p)/2])}Ra(Math.max(o,De),xf())}function xf(){let t=k.
find(e=>g.cards[e.at]&&e.end)||k.find(e=>g.cards[e.at]);return[t?N(t)[0]:u.placed.width/2,0]}function Ra(t,[e,n]){let o=(r,i,s)=>{let a=(r/2-18)/t;return 2*a>i?
i/2:Math.min(Math.max(s,a),i-a)};L.moveTo({position:{x:o(j.clientWidth,u.placed.width,e),y:o(j.clientHeight,u.placed.height,n)},scale:t})}function Ba(t){let[e,n,
o,r]=ut(t);return Math.min((j.clientWidth-24)/(o-e),(j.clientHeight-40)/(r-n),1.15)}function Fa(t){let e=de(Ao(t));if(!e.length)return;let[n,o,r,i]=ut(e);L.moveTo(
{position:{x:(n+r)/2,y:(o+i)/2},scale:Ba(e)})}function bf(t){let[e]=de([t]),n=F.get(t);if(e?.[2]||!n||!g.drawn[n.at])return e;let o=[k[n.source],k[n.target]].map(
l=>N(X(l))),[r,i,s,a]=ut(o);return[(r+s)/2,(i+a)/2,s-r,a-i]}function si(t){if(c.mode==="table")return;let e=bf(t.slice(5));if(!e||!e[2])return;let n=u.placed.kind===
"field"?[]:de(g.focus||[]),o=[e,...n],r=window.innerWidth<=760,i=L.getScale(),s=L.getViewPosition(),a=j.clientWidth-(r||m("panel").hidden?0:410),l=m("panel").getBoundingClientRect().
top-j.getBoundingClientRect().top,d=r&&!m("panel").hidden?Math.max(Math.min(l,j.clientHeight),90):j.clientHeight,[p,f,h,y]=ut(o),[x,b,S,E]=ut([e]),M=s.x-j.clientWidth/
2/i+18/i,O=s.y-j.clientHeight/2/i+18/i,C=Dr(p,h,M,M+(a-36)/i,[x,S]),P=Dr(f,y,O,O+(d-36)/i,[b,E]);(C||P)&&L.moveTo({position:{x:s.x+C,y:s.y+P},scale:i})}function Ha(t){
if(u.placed.kind!=="map"&&L.getScale()>=ti)return;let[e,n]=N(t),o=window.innerWidth<=760,r=u.placed.kind==="map"?L.getScale():Math.max(L.getScale(),1),i=o||m("p\
anel").hidden?0:205/r,s=m("panel").getBoundingClientRect().top-j.getBoundingClientRect().top,a=o&&!m("panel").hidden?(j.clientHeight-Math.max(Math.min(s,j.clientHeight),
90))/2/r:0;L.moveTo({position:{x:e+i,y:n+a},scale:r}),Ce()}function pn(){let t=new Map,e=N(Hn())[1],n=new Map;for(let i of Tt()){let s=Me(i);t.set(s,[...t.get(s)||[],i]),n.set(i,N(i)[1])}let o=new Map;for(let i of[...t.
keys()].sort((s,a)=>Math.abs(s)-Math.abs(a)||s-a)){let s=t.get(i).sort((f,h)=>n.get(f)-n.get(h)),[a,l]=kf(s),d=s.map(f=>{let h=pa(f);return Math.abs(i)<2||!h||!o.
has(h)?-l/2:o.get(h)[1]-Number(a.get(f))}),p=Math.abs(i)<2?d:ca(d);s.forEach((f,h)=>o.set(f,[Z(Un(i)),Number(a.get(f))+p[h]]))}let r=e-(o.has(Hn())?o.get(Hn())[1]:
0);c.pinned.clear(),c.laid=new Map([...o].map(([i,[s,a]])=>[i.id,[s,Z(a+r)]]))}function kf(t){let e=Hr(),n=s=>!s.members&&w.near.quiet[s.at]?-2:e.findLastIndex(
a=>a.members.includes($e(s))),o=t.map(s=>{let a=n(s);return{tall:N(s)[3],kind:a,headed:a>=0&&!!e[a].words}}),[r,i]=la(o,at);return[new Map(t.map((s,a)=>[s,r[a]])),
i]}function Te(t){let e=!c.open.has(t.id);I(()=>{let[n,o]=e?N(t):N(k[t.members[0]]);e?c.open.add(t.id):c.open.delete(t.id),t.members.forEach((r,i)=>e?c.laid.set(k[r].
id,[n,o+i/100]):c.laid.delete(k[r].id)),e||c.laid.set(t.id,[n,o]),c.at="",pn()},!0),v.shownSheet="",m("panel").hidden=!0,W(e?`Opened: ${ce(t)}; Ctrl-Z closes it`:
`Closed: ${ce(t)}`)}var Ua=t=>t.startsWith("party:")?"card:"+(V.get(t.slice(6))||[{id:""}])[0].id:t;function Ro(t){let e=t.slice(0,5);if(e==="claim")return Rt.claims[t.slice(6)];if(e===
"line:")return Rt.lines[t.slice(5)]||(F.has(t.slice(5))?$f(F.get(t.slice(5))):void 0);if(e==="pack:")return dt.has(t.slice(5))?Sf(dt.get(t.slice(5))):void 0;let n=D.
get(t.slice(5));return n&&(Rt.cards[n.uid]||Mf(n))}var mt=t=>typeof t=="number"?Rt.texts[t]:t||"",Ga=G?"This page is too large to carry every quote: the evidenc\
e page has them.":"This page is too large to carry every quote: a page that is made around one party has them.",$f=t=>["Line",`${k[t.source].name} → ${k[t.target].
name}`,[t.word],[["Relation",ke(t)],["Goods",t.goods||"not named"],["Support",t.printed],["Sources",t.voices.join(", ")],["Denied by",t.denied_by.join(", ")],["\
Public",t.public.join(" to ")],["Level",t.level]].filter(e=>e[1]),[["Claims",t.claims.map(e=>[e])],["The words",[[Ga]]]]],Mf=t=>[t.small,t.name,t.pills.map(e=>e[0]),
[],[["Relations shown",R[t.at].slice(0,200).map(e=>[`${k[e.source].name} ${ke(e)} ${k[e.target].name}`,"",e.word,"line:"+e.uid])],["The words",[[Ga]]]]];function Sf(t){
let e=Xt(t).map(n=>{let o=R[n.at].find(r=>g.drawn[r.at]&&be(r,n)===w.near.parents[n.at]);return[o?Yt(o):n.name,"",o?g.lines[o.at].small:n.small,"party:"+n.uid]});
return["Group, closed",ce(t),[],[],[["Who stands in it",e]]]}function qa([t,e,n,o,r]){let i=Ua(mt(o)),s=A(i&&Ro(i)?"button":"div","","item");if(s.append(A("p",mt(t))),e&&s.append(A("blockquote","“"+mt(e)+"”")),n&&s.append(
A("small",mt(n))),/^https?:\/\//.test(mt(r))){let a=A("a",mt(r));a.href=mt(r),a.rel="noreferrer noopener",a.target="_blank",s.append(a)}return s.tagName==="BUTT\
ON"&&(s.type="button",s.dataset.opens=i,s.addEventListener("click",()=>vt(i,!0))),s}var Ka=[],ai=t=>Ka.push(t);function he(t,e){v.shownSheet=t;let[n,o,r=[],i=[],
s=[],a=[],l=[]]=e,d=m("sheet");d.replaceChildren(A("p",mt(n),"kicker"),A("h2",mt(o),"title"));let p=A("div");for(let y of r)p.append(A("span",mt(y),"tag"));let f=A(
"dl"),h=A("div","","lead");for(let y of a)h.append(qa(y));for(let[y,x]of i)f.append(A("dt",mt(y)),A("dd",mt(x)));d.append(p,...a.length?[h]:[],...Ka.map(y=>y(t)).
filter(y=>y!==null)),Re()&&!t.startsWith("claim")&&d.append(A("p","This sheet holds all that is on file; the picture shows the dates you chose.","caption")),d.append(
f);for(let y of l)d.append(ya(y));for(let[y,x=[]]of[...Of(t),...Ef(t,s)]){d.append(A("h3",mt(y)));for(let b of x)d.append(qa(b))}m("panel").hidden=!1,m("back").
hidden=lt.length===0,m("panel").scrollTop=0}function Of(t){let e=t.startsWith("line:")&&u.placed.kind==="near"&&F.get(t.slice(5)),n=s=>new Set(s.map(a=>`${a.source}\
>${a.target}`)).size>1,o=t.startsWith("line:")&&u.placed.kind==="map"&&F.get(t.slice(5)),r=e?on(e):o?ba(o):[];if(r.length<2)return[];let i=r.map(s=>[`${o||n(r)?
`${k[s.source].name} → ${k[s.target].name}: `:""}${ke(s)}${s.goods?` [${s.goods}]`:""}`,"",g.lines[s.at].small+(g.lines[s.at].denied?" · denied":""),"line:"+
s.uid]);return[[`This line stands for ${r.length} relations`,i]]}function Ef(t,e){if(!c.grown.length||!t.startsWith("card:"))return e;let o=R[D.get(t.slice(5)).
at].filter(r=>g.drawn[r.at]).map(r=>[Yt(r),"",r.word,"line:"+r.uid]);return[...e.filter(([r])=>mt(r)!=="Relations shown"),["Relations shown",o]]}function vt(t,e){
let n=Us(t);if(n)return location.assign(n);let o=Ro(t);if(!o)return;let r=t.startsWith("card:")&&D.get(t.slice(5)),i=r&&Ir(r);!e&&r&&g.cards[r.at]&&i&&Te(i),e&&
v.shownSheet&&lt.push(v.shownSheet),e||(lt.length=0),!t.startsWith("claim")&&c.at!==t&&(Lt(),c.at=t,c.picked.clear(),!e&&c.route>=0&&!(g.focus&&g.focus.has(t.slice(
5)))&&(c.route=-1),c.ends=["",""],K()),he(t,o),e&&m("sheet").focus({preventScroll:!0}),t.startsWith("claim")||si(t),W(mt(o[1]))}function Bo(t){v.joining=t,W(`Ch\
oose the other end of a connection with ${D.get(t).name}: a card of the picture, or one found by search`)}function Ne(t,e){v.joining="",t!==e&&(I(()=>{c.ends=[t,
e],c.at="",c.route=-1,c.picked.clear()}),Za())}function Za(){let{way:t}=Jn(c.ends[0],c.ends[1]),[e,n]=c.ends.map(i=>D.get(i).name),o=(t||[]).map(i=>[Yt(i),"",g.
lines[i.at].small,"line:"+i.uid]),r=t?"The fewest lines between the two in this picture, whichever way goods move. Unranked: it is no route, and no source says \
that anything went this way.":"Nothing that is shown here joins the two. That says nothing beyond this picture.";if(he("",["A connection, unranked",`${e} – ${n}`,
[],[],[["What it is",[[r]]],...o.length?[["Lines",o]]:[]]]),G){let i=A("a","Routes between the two, by their evidence");i.href=`/routes?from=${encodeURIComponent(
D.get(c.ends[0]).uid)}&to=${encodeURIComponent(D.get(c.ends[1]).uid)}`,m("sheet").append(i)}W(t?`A connection of ${t.length} lines, unranked`:"No connection in \
this picture")}function it(){if(lt.length=0,c.ends[1])return Za();let t=c.at&&Ro(c.at);t?(he(c.at,t),c.eye||si(c.at)):(v.shownSheet="",m("panel").hidden=!0)}async function Ja(){for(let t of Bt.grown||[])Va(...t);if(w.live)try{let t=await Et("/api/notes?page="+encodeURIComponent(Zt));Js(t)}catch(t){W(t.message)}}async function dn(t,e=G.
limit,n="",o=""){let r,i=o||[t,e,n].join("*");for(let a=2;!o&&c.grown.includes(i);a++)i=[t,e,n,a].join("*");let s=k.filter(bt).length;try{r=await Et("/api/expan\
d",{uid:t,limit:e,role:n,drawn:[...new Set(k.filter(bt).map(a=>a.uid))]})}catch(a){return W(a.message)}if(o||Lt(),c.grown.includes(i)||c.grown.push(i),Va(r,i,t),
!o){if(w.near)for(let a of k.filter(l=>l.by&&l.by.includes(i)&&!c.laid.has(l.id)))c.laid.set(a.id,[w.near.cards.x[a.at],w.near.cards.y[a.at]]);K(!0),W(`${k.filter(
bt).length-s} more drawn`+(r.left?`; ${r.left} further ones: expand again`:"")),it()}}var Fo=t=>{let[e,n,o]=t.split("*");return dn(e,Number(n),o,t)};function Va(t,e,n){
let o=u.placed;w.near&&(u.placed=w.near),Lf(t,e,n),u.placed=o,_e.push([t,e,n])}function Lf(t,e,n){let o=t.sheets.texts,r=a=>typeof a=="number"?o[a]:Array.isArray(
a)?a.map(r):a;for(let a of["cards","lines","claims"])for(let[l,d]of Object.entries(t.sheets[a]))Rt[a][l]=[...d.slice(0,6).map(r),...d.slice(6)];let i=t.lines.flatMap(
a=>[a.source,a.target]).find(a=>V.has(a)),s=[w.wide,w.tall,w.near,w.field,w.map].filter(Boolean);for(let a of t.cards){if(V.has(a.uid)){for(let f of V.get(a.uid))
f.by&&!f.by.includes(e)&&f.by.push(e);continue}let l={...a,at:k.length,id:"0|"+a.uid,by:[e]};k.push(l),D.set(l.id,l),V.set(l.uid,[l]),R.push([]),a.states&&(w.states.
cards[l.at]=a.states);let[d]=a.uid===n&&i&&V.get(i)||V.get(n),p=t.lines.find(f=>[f.source,f.target].includes(a.uid)&&[f.source,f.target].includes(d.uid));for(let f of s)
Af(f,l,d,p&&p.target===a.uid?1:-1)}for(let a of t.lines){let l=V.get(a.source),d=V.get(a.target),p=F.get(a.uid);if(p&&p.by&&!p.by.includes(e)&&p.by.push(e),p||!l||
!d)continue;let f={...a,at:T.length,source:l[0].at,target:d[0].at,by:[e]};T.push(f),F.set(f.uid,f),R[f.source].push(f),f.target!==f.source&&R[f.target].push(f),
Se.more[f.at]=a.states;for(let h of s)if(h.labels)for(let[y,x]of[["x",0],["y",0],["w",a.w],["h",a.h]])h.labels[y].push(x)}v.index=null}function Af(t,e,n,o){let{
x:r,y:i,w:s,h:a}=t.cards,l=t.kind==="map"?[0,0]:t.kind==="field"?[11,11]:t.kind==="near"?[at.chip,8+16.5*ft(e.name,at.chip-62,14.2,3,!e.rim).length]:[e.w,e.h],d=(M,O)=>{
r.push(M),i.push(O),s.push(l[0]),a.push(l[1]),t.how&&t.how.push(""),t.marks&&t.marks.push(-1)};if(t.kind==="near")return Cf(t,e,n,o,d,l);if(t.kind==="map"||n===
e)return d(t.kind==="map"?0:t.width/2,t.kind==="map"?0:t.height+60);let p=r.map((M,O)=>[r[O],i[O],s[O],a[O]]),f=t.labels;f&&f.x.forEach((M,O)=>f.w[O]&&f.x[O]&&p.
push([f.x[O],f.y[O],f.w[O],f.h[O]]));let h=(M,O,C)=>p.every(P=>Math.abs(M-P[0])>=(l[0]+P[2])/2+C||Math.abs(O-P[1])>=(l[1]+P[3])/2+C),y=r[n.at],x=i[n.at];if(t.kind===
"field")for(let M=1;M<4e3;M++){let O=34+15*Math.sqrt(M),C=M*2.399963,P=y+O*Math.cos(C),B=x+O*Math.sin(C);if(h(P,B,12))return d(Z(P),Z(B))}let b=t.kind==="tall",
S=b?l[1]+150:l[0]+170,E=b?l[0]+26:l[1]+26;for(let M=1;M<200;M++)for(let O=-M;O<=M;O++)for(let C of Math.abs(O)===M?[1,-1,...Array.from({length:Math.min(M-1,6)},
(P,B)=>B+2)]:[M,-M]){let P=y+(b?O*E:C*S),B=x+(b?C*S:O*E);if(h(P,B,8))return d(Z(P),Z(B))}d(y,x)}function Cf(t,e,n,o,r,i){let s=n===e?-1:Me(X(n))?Me(X(n))+Math.sign(
Me(X(n))):o;t.columns.push(s),t.parents.push(n===e?-1:n.at),t.quiet.push(e.rim?1:0);let a=k.slice(0,e.at).filter(p=>p.by&&p.by[0]===e.by?.[0]).map(({at:p})=>[t.
cards.x[p],t.cards.y[p],t.cards.w[p],t.cards.h[p]]),l=Z(Un(s)),d=[...Tt().map(N),...Gn(),...a];r(l,ko(l,n===e?t.height:N(n)[1],i,d,at.gap))}var pi={};st(pi,{listen:()=>jf});var li=t=>t.toLowerCase().replace(/ß/g,"ss").replace(/ς/g,"σ").normalize("NFKD").replace(/\p{Mn}/gu,"").replace(/[^\p{L}\p{N}]+/gu," ").trim(),Qn=t=>/^[\x00-\x7f]*$/.
test(t),Xa=t=>/[\u2e80-\u{10ffff}]/u.test(t);function Tf(t,e){if(t.length>e.length&&([t,e]=[e,t]),e.length-t.length>1)return!1;let n=0;for(;n<t.length&&t[n]===e[n];)
n++;return t.length<e.length?t.slice(n)===e.slice(n+1):t.slice(n+1)===e.slice(n+1)||t[n]===e[n+1]&&t[n+1]===e[n]&&t.slice(n+2)===e.slice(n+2)}var Ya=t=>t.length>=
4&&!/\p{Nd}/u.test(t),Nf=(t,e)=>e.startsWith(t)||Ya(t)&&Ya(e)&&Tf(t,e);function Qa(t,e){let n=(s,a)=>[...s].length>=(Xa(s)?2:3)&&a.includes(s),o=s=>s.split(" "),
r=[(s,a)=>s===a,(s,a)=>a.startsWith(s+" "),(s,a)=>o(s).every(l=>o(a).includes(l)),(s,a)=>o(s).every(l=>o(a).some(d=>d.startsWith(l))),(s,a)=>n(s.replaceAll(" ",
""),a.replaceAll(" ","")),(s,a)=>o(s).every(l=>o(a).some(d=>Nf(l,d)))],i=!Qn(t[0]+e[0])&&!Xa(t[0]);for(let[s,a]of r.entries())for(let l of s===5&&!i?[0]:[0,1])if(t[l]&&
a(t[l],e[l]))return 2*s+l;return-1}var ci=(t,e)=>{for(let n=0;n<t.length;n++)if(t[n]!==e[n])return t[n]<e[n]?-1:1;return 0};function _a(t){let e=t.folds.map(([p,
f])=>({pattern:new RegExp(p,"g"),by:f.replace(/\\(\d)/g,"$$$1")})),n=new Map;function o(p){if(!n.has(p)){let f=e.reduce((h,{pattern:y,by:x})=>h.replace(y,x),p);
n.set(p,p.length>3&&f.length>=3?f:p)}return n.get(p)}let r=new Map(Object.entries(t.twins)),i=new Map([...r].map(([p,f])=>[f,p]));function s(p){if(!/[a-z]/i.test(
p)||!/[\u0400-\u04ff]/.test(p))return r.get(p)||p;let f=[...p].some(y=>Qn(y)&&!r.has(y)),h=[...p].some(y=>!Qn(y)&&!i.has(y));return f===h?p:[...p].map(y=>(f?i:r).
get(y)||y).join("")}let a=p=>/[a-z]/i.test(p)&&/[\u0400-\u04ff]/.test(p)?p.replace(/[A-Za-z\u0400-\u04ff]+/g,s):p;function l(p){let f=li(p),h=Qn(f)?f:[...a(f)].
map(y=>Qn(y)?y:t.letters[y]||"").join("");return[f,h.split(" ").filter(Boolean).map(o).join(" ")]}function d(p,f,h){let y=p-p%2,x=p%2;return y?t.reasons[y].replace(
"{}",()=>f)+(x&&y!==10?", in another spelling":""):x?`another spelling of '${f}'`:h?`alias '${f}'`:"name"}return{spelling:l,reason:d}}var jt=t=>`${li(document.title).replace(/[^a-z0-9]+/g,"-").replace(/^-+|-+$/g,"").slice(0,60)||"entrepot"}.${t}`;function Wt(t,e){let n=document.createElement("\
a");n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e3)}var Ho=t=>t.startsWith("card:")?"party:"+D.get(t.slice(5)).uid:t;function _n({about:t,box:e}){let n=t.slice(t.indexOf(":")+1);return t==="picture"?e&&e.length?"\
A box on the picture":"The picture":t.startsWith("party:")?V.has(n)?V.get(n)[0].name:"":t.startsWith("line:")?F.has(n)?`${k[F.get(n).source].name} → ${k[F.get(
n).target].name}`:"":Rt.claims[n]||T.some(o=>o.claims.includes(n))?"Claim "+n:""}var Pe=()=>z.notes.filter(t=>_n(t)&&(t.page===""||t.page===Zt)),tl=t=>t?Pe().filter(
e=>e.about===Ho(t)):[],fi=t=>!t.layout||t.layout===u.placed.kind;function Pf(){let t={file:!0,view:se(),by:z.by,notes:Pe().map(o=>({...o,page:""})),steps:z.steps.map(o=>({...o,page:""})),grown:_e},e=JSON.stringify(t).replace(
/[<>&\u2028\u2029]/g,o=>"\\u"+o.charCodeAt(0).toString(16).padStart(4,"0")),n=Hs.map(([o,r])=>o.id==="left"?`<script type="application/json" id="left">${e}<\/scr\
ipt>`:r||o.outerHTML);return`<!DOCTYPE html>
<html lang="${Pt(qt.lang)}">
${document.head.outerHTML}
<body>
${n.join(`
`)}
</body>
</html>
`}function jf(){m("save-left").addEventListener("click",()=>{Wt(jt("html"),new Blob([Pf()],{type:"text/html"})),v.unsaved=!1,m("save").open=!1,W("Saved as you l\
eft it: one file, with notes, story, places and filters")}),window.addEventListener("beforeunload",t=>{v.unsaved&&t.preventDefault()})}function di(t,e,n=()=>!1){let o=new Map(t.map(f=>[f.id,f])),r=new Set(e.map(f=>f.id)),i=t.filter(f=>r.has(f.id)).map(f=>f.id),s=e.filter(f=>n(f.id)),a=e.filter(
f=>!o.has(f.id)&&!n(f.id)),l=s.length?i.slice(-s.length):[],d=!a.length&&s.every((f,h)=>f.id===l[h]),p=new Set(d?[]:s.map(f=>f.id));return{gone:[...o.keys()].filter(
f=>!r.has(f)||p.has(f)),fresh:d?a:[...a,...s],changed:e.filter(f=>{let h=o.get(f.id);return h&&!p.has(f.id)&&Object.keys(f).some(y=>h[y]!==f[y])})}}var ui=11.5,el=11;function Uo(t,e,[,,n,o],r){let i=ue/r,s=n-6,a=Math.max(ui,i),l=t.text.join(" "),d=Math.floor((o-2)/(1.16*a)),p=a>ui?ft(l,s,a,Math.max(d,1),!1):
t.text;(d<1||a>ui&&p.join(" ")!==l)&&(p=[]);let f=p.map(x=>({words:x,size:a,soft:!1})),h=Math.max(el,i),y=o-2-p.length*1.16*a;return(h===el||y>=1.1*h&&ht(e,h,!1)<=
s)&&f.push({words:e,size:h,soft:!0}),f}var Go=t=>Math.max(14,1.16*t);function qo(t,[e,n,o,r]){let i=Math.max(64,...t.map(({words:a,size:l})=>ht(a,l,!1))),s=t.reduce(
(a,{size:l})=>a+Go(l),0);return[e,n,Math.min(o,i+14),Math.min(r,s+9)]}function Wf(t,e){let[,,n,o]=N(t),r=o-4-nl(t),i=Math.max(13,Mt/e),s=i<13.5?13:i,a=Math.max(1,Math.floor(r/(1.14*s))),l=s>13?ft(t.name,n-38,s,a,!0):t.text,d=Math.
max(11,ue/e),p=s===13?o-4:r,f=l.length*1.14*s+d+5<p;return[l,s,f&&ht(t.small,d,!1)<=n-38?d:0]}var nl=t=>g.pills[t.at].length?7:0;function ol({ctx:t,c:e,look:n},o,r){
let[i,s,a,l]=N(o),d=i-a/2,p=s-l/2,f=et(o.id),h=f?e.faint:n(o.family),y=yt("card:"+o.id),x=Oe(o.id);ln(t,d,p,a,l,4),t.fillStyle=e.card,t.fill(),t.strokeStyle=y||
x||v.hover===o.id||o.end&&!f?e.mark:e.edge,t.lineWidth=y||x?3:o.end?1.6:1,t.stroke(),ln(t,d,p,5,l,2),t.fillStyle=h,t.fill(),an(t,w.looks[o.family].glyph,d+18,s,
5,h),t.textAlign="left",t.textBaseline="alphabetic";let[b,S,E]=Wf(o,r),M=S*1.154,O=s-(M*b.length+(E&&E+2))/2+S*.77+(S>13?nl(o)/2:0);t.font=$t(S,!0),t.fillStyle=
f?e.faint:e.ink;for(let C of b)t.fillText(C,d+32,O,a-38),O+=M;u.namesDrawn.push([o.id,S*r,b.join(" ")]),t.font=$t(E),t.fillStyle=f?e.faint:e.soft,E&&t.fillText(
o.small,d+32,O+.6*(E-11),a-38),zf({ctx:t,c:e},o,r,f)}function zf({ctx:t,c:e},n,o,r){let[i,s,a,l]=N(n),d=Math.max(8.5,ue/o),p=d+4.5,f=s-l/2+6,h=g.pills[n.at].map(
([O,C])=>[O,(C-10)*d/8.5+10,!0]),y=[],x=g.held.get(n.id),b=O=>ht(O,d,!0)+10;x&&y.push([`+${x}`,b(`+${x}`),!1]),No(n.id)&&y.push(["moved",b("moved"),!1]);let S=O=>O.
reduce((C,[,P])=>C+P+4,0),E=`${h.length} measures`;h.length>1&&S([...h,...y])>a&&h.splice(0,h.length,[E,b(E),!0]),t.font=$t(d,!0),t.textAlign="center",t.textBaseline=
"alphabetic";let M=i+a/2-6;for(let[O,C,P]of[...h,...y].reverse())ln(t,M-C,f-p,C,p,p/2),t.fillStyle=P?r?e.faint:e.pill:e.card,t.fill(),P||(t.strokeStyle=r?e.faint:
e.soft,t.lineWidth=1,t.stroke()),t.fillStyle=P?e["pill-ink"]:r?e.faint:e.soft,t.fillText(O,M-C/2,f-p/2+d*.36),M-=C+4}function rl({ctx:t,c:e},n,o){let{label:r}=u.
geometry[n.at];if(!r)return;let i=g.lines[n.at],s=Uo(n,i.small,r,o),[a,l,d,p]=qo(s,r),f=a-d/2,h=l-p/2,y=et(n.uid),x=yt("line:"+n.uid),b=[[f+d-3,h+1],[f-1,h-1]],
S=s.length?b:[[a+8,l+8],[a,l-10]];s.length&&(ln(t,f,h,d,p,7),t.fillStyle=e.ground,t.fill(),t.strokeStyle=x||v.hover===n.uid?e.mark:e.edge,t.lineWidth=x?2.4:1,(i.
known==="unknown"||i.known==="proposed")&&t.setLineDash([2,3]),t.stroke(),t.setLineDash([])),t.textAlign="center",t.textBaseline="alphabetic";let E=l-s.reduce((M,{
size:O})=>M+Go(O),0)/2;for(let{words:M,size:O,soft:C}of s)t.font=$t(O),t.fillStyle=y?e.faint:C?e.soft:e.ink,t.fillText(M,a,E+.93*O,d-4),E+=Go(O);if(t.strokeStyle=
t.fillStyle=y?e.faint:e.ink,i.partial&&(t.font=$t(Math.max(15,ue/o),!0),t.textAlign="right",s.length||Df(t,e,a+8,l+6),t.fillText("…",...S[0])),i.denied){let[M,
O]=S[1];t.beginPath(),t.arc(M,O,7,0,7),t.fillStyle=e.card,t.fill(),t.lineWidth=1,t.stroke(),t.lineWidth=1.6,t.beginPath(),t.moveTo(M-3,O-3),t.lineTo(M+3,O+3),t.
moveTo(M+3,O-3),t.lineTo(M-3,O+3),t.stroke()}u.weakest.has(n.uid)&&If({ctx:t,c:e},a,h+p,"weakest step",o)}function Df(t,e,n,o){let r=t.fillStyle;t.fillStyle=e.ground,
t.fillRect(n-17,o-5,18,10),t.fillStyle=r}function If({ctx:t,c:e},n,o,r,i){let s=Math.max(9,ue/i);t.font=$t(s,!0);let a=t.measureText(r).width+10;ln(t,n-a/2,o-3,
a,s+4,s/2+2),t.fillStyle=e.mark,t.fill(),t.fillStyle=e.ground,t.textAlign="center",t.textBaseline="alphabetic",t.fillText(r,n,o-1+s*.86)}function il({ctx:t,c:e},n){
let o=g.lines[n.at],r=u.geometry[n.at],i=w.widths[o.weight],a=et(n.uid)?e.faint:g.focus||v.hover===n.uid?e.mark:e.line;o.change&&o.change!=="went"&&(t.strokeStyle=
Do(o.change,e===w.dark)+"55",t.lineWidth=i+7,t.stroke(r.path)),t.setLineDash(w.known[o.known][1]),t.strokeStyle=a,t.lineWidth=o.denied?i+3:i,t.stroke(r.path),o.
denied&&(t.strokeStyle=e.ground,t.lineWidth=i+.6,t.stroke(r.path)),t.setLineDash([]),t.fillStyle=a,t.beginPath(),Po(t,r,i),t.fill()}function sl({ctx:t,c:e},n){let r=v.
saving||!u.frame?0:u.frame[0]+Ee+8/n;u.placed.strips.forEach(([s,a,l],d)=>{d&&(t.fillStyle=e.band,t.fillRect(-4e3,a,2*4e3+u.placed.width,l-a)),s&&(t.font=$t(Math.
max(12,ue/n),!0),t.textAlign="left",t.textBaseline="alphabetic",t.fillStyle=e.soft,t.fillText(s,Math.max(0,r),a+21))}),t.font=$t(Math.max(10.5,ue/n),!0),t.textAlign=
"center",t.fillStyle=e.soft;for(let[s,a,l]of u.placed.headings)t.fillText(s,a,l)}var Zo=(t,e)=>!e||t[0]>e[0]&&t[0]<e[2]&&t[1]>e[1]&&t[1]<e[3],Rf=t=>{let e=g.lines[t.at];return et(t.uid)?"faint":`${e.known}.${e.weight}.${e.denied?1:0}`};function Bf(){
u.batches=new Map;for(let t of T){if(!g.drawn[t.at])continue;let e=Rf(t),{from:n=[0,0],tip:o}=u.geometry[t.at];u.batches.has(e)||u.batches.set(e,{path:new Path2D,
lines:[]});let r=u.batches.get(e);r.path.moveTo(n[0],n[1]),r.path.lineTo(o[0],o[1]),r.lines.push(t)}}function al(t,{path:e,lines:n}){if(!v.saving)return t.stroke(
e);let o=document.createElement("canvas");[o.width,o.height]=[t.canvas.width,t.canvas.height];let r=re(o);r.setTransform(t.getTransform()),r.setLineDash(t.getLineDash()),
[r.strokeStyle,r.lineWidth]=[t.strokeStyle,t.lineWidth];for(let{at:i}of n){let{from:s=[0,0],tip:a}=u.geometry[i];r.beginPath(),r.moveTo(s[0],s[1]),r.lineTo(a[0],
a[1]),r.stroke()}t.save(),t.resetTransform(),t.drawImage(o,0,0),t.restore(),[o.width,o.height]=[0,0]}function ll(t,e){let{ctx:n,c:o,look:r}=t;if(u.batches||Bf(),
!(v.moving&&ie&&w.limits.hide))for(let[s,a]of[...u.batches].sort(([l],[d])=>l==="faint"?-1:d==="faint"?1:0)){let l=s==="faint",[d,p,f]=s.split("."),h=l?.7:Math.
max(w.widths[p]*.55,g.focus?1.3/e:0);if(n.setLineDash(l||v.moving?[]:w.known[d][1]),n.strokeStyle=l?o.faint:g.focus?o.mark:o.line,n.globalAlpha=l?.6:ie&&!g.focus?
.45:.9,n.lineWidth=f==="1"?h+1.6:h,al(n,a),f==="1"&&(n.globalAlpha=1,n.strokeStyle=o.ground,n.lineWidth=h*.6,al(n,a)),n.globalAlpha=1,n.setLineDash([]),e>.5&&!l&&
!v.moving){n.fillStyle=g.focus?o.mark:o.line,n.beginPath();for(let y of a.lines)Zo(u.geometry[y.at].tip,u.frame)&&Po(n,u.geometry[y.at],0);n.fill()}}let i=k.filter(
s=>g.cards[s.at]);if(e<.6&&i.length>100||v.moving&&i.length>1500)Ff(t,i,e);else for(let s of i){let[a,l,d]=N(s);Zo([a,l],u.frame)&&an(n,w.looks[s.family].glyph,
a,l,d/2,et(s.id)?o.faint:r(s.family))}for(let s of i){if(!(yt("card:"+s.id)||v.hover===s.id||Oe(s.id)||s.end))continue;let[a,l,d]=N(s);n.strokeStyle=o.mark,n.lineWidth=
2/Math.min(e,1),n.beginPath(),n.arc(a,l,d/2+3,0,7),n.stroke()}v.moving&&ie||Uf(t,e)}function Ff({ctx:t,c:e,look:n},o,r){let i=new Map;for(let a of o){let l=et(a.
id)?"":a.family;i.has(l)||i.set(l,[]),i.get(l).push(a)}let s=Math.max(4,1.6/r);for(let[a,l]of i){t.fillStyle=a?n(a):e.faint,t.beginPath();for(let d of l){let[p,
f]=N(d);Zo([p,f],u.frame)&&t.rect(p-s*.85,f-s*.85,s*1.7,s*1.7)}t.fill()}}var Ko={lines:-1,cards:[]};function Hf(){if(Ko.lines!==T.length||Ko.cards.length!==k.length){
let t=(e,n)=>R[n.at].length-R[e.at].length||e.at-n.at;Ko={lines:T.length,cards:[...k].sort(t)}}return Ko.cards}function Uf({ctx:t,c:e},n){let o=12/n,r=new Map,i=150/
n,s=ie?60:160,a=f=>(yt("card:"+f.id)||v.hover===f.id?4:0)+(f.end?2:0)+(g.focus&&!et(f.id)?1:0),l=Hf().filter(f=>g.cards[f.at]&&!et(f.id)&&Zo(N(f),u.frame)),d=l.
filter(a).sort((f,h)=>a(h)-a(f));t.font=$t(o,!0),t.textAlign="center",t.textBaseline="alphabetic";let p=0;for(let f of[...d,...l.filter(h=>!a(h))]){if(p>=s)break;
let[h,y,x]=N(f),b=f.text.length===1?f.text[0]:_t(f.name,30,C=>C.length),S=t.measureText(b).width,E=y-x/2-o*1.15,M=[h-S/2,E,h+S/2,E+o*1.1],O=[];for(let C=Math.floor(
M[0]/i);C<=Math.floor(M[2]/i);C++)for(let P=Math.floor(M[1]/i);P<=Math.floor(M[3]/i);P++)O.push(`${C},${P}`);if(!O.some(C=>(r.get(C)||[]).some(P=>M[0]<P[2]&&M[2]>
P[0]&&M[1]<P[3]&&M[3]>P[1]))){for(let C of O)r.set(C,[...r.get(C)||[],M]);t.lineWidth=o/4,t.strokeStyle=e.ground,t.strokeText(b,h,y-x/2-o*.3),t.fillStyle=e.ink,
t.fillText(b,h,y-x/2-o*.3),p+=1}}}function hi({c:t},e,n){let o=[];return Gf(o,t,e,n,!fn(e)),o}function mi({c:t,look:e},n,o){let r=[];return qf(r,t,e,n,o),r}var gi=({c:t},e)=>Kf(e).map(n=>({...n,
fill:n.faint?t.faint:t.ink,halo:t.ground,wide:3/e}));function Gf(t,e,n,o,r){let i=g.lines[n[0].at],s=u.geometry[n[0].at],a=w.widths[i.weight]/o,l=n.some(O=>yt("\
line:"+O.uid)||v.hover===O.uid),d=r?e.faint:l||g.focus?e.mark:e.line,p=w.known[i.known][1].map(O=>O/o);n.some(O=>g.lines[O.at].denied)?t.push({d:s.d,stroke:d,width:a+
3/o,dash:p},{d:s.d,stroke:e.band,width:a+.6/o,dash:[]}):t.push({d:s.d,stroke:d,width:a,dash:p});let[h,y]=s.tip,[x,b]=s.way,S=9/o;if(Wo(t,[h-x*S,y-b*S],s.way,7/o,
d),n.length<2||r)return;let[E,M]=vo(s);t.push({words:String(n.length),x:E,y:M+4/o,size:Mt/o,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground,wide:3/o})}function qf(t,e,n,o,r){
let i=o.find(x=>!et(x.id))||o[0],[s,a]=N(i),d=o.every(x=>et(x.id))?e.faint:n(i.family),p=o.some(x=>yt("card:"+x.id)||v.hover===x.id||Oe(x.id)),f=(o.length>1?.66:
.5)*nn/r,y={place:[],town:[2.5,2]}[w.map.how[i.at]]||[1,1.6];t.push({round:[s,a,f],fill:e.card,stroke:p?e.mark:d,width:(p?2.6:1.4)/r,dash:y.map(x=>x/r)}),o.length<
2?t.push({glyph:w.looks[i.family].glyph,at:[s,a,f*.56],fill:d}):t.push({words:String(o.length),x:s,y:a+4/r,size:Mt/r,fill:d,bold:!0,anchor:"middle"})}function Kf(t){
let e=[...fe()],n=.7*nn/t,o=e.map(([,[p]])=>N(p)).map(([p,f])=>[p-n,f-n,p+n,f+n]),r=([,p])=>Math.max(...p.map(f=>(yt("card:"+f.id)||v.hover===f.id?4:0)+(et(f.id)?
0:2)+(f.end?1:0))),i=[],s=Mt/t,[a,,l]=v.saving||!u.frame?Xn():[u.frame[0]+Ee+4/t,0,u.frame[2]-Ee-4/t],d=([p,,,f],h)=>p==="start"?f<a?0:l-f:f+h>l?0:p==="end"?f+h-
a:f<a?0:h;for(let[p,f]of e.sort((h,y)=>r(y)-r(h)||h[0]-y[0])){let[h,y]=N(f[0]),x=_t(ka(p,f),60,C=>C.length),b=ht(x,s,!0),S=13/t,E=13/t,M=[["start",h+S,y,h+S],["\
end",h-S,y,h-S-b],["middle",h,y+S*1.4,h-b/2],["middle",h,y-S*1.4,h-b/2]],O=C=>d(C,b)>=b;for(let C of[...M.filter(O),...M.filter(P=>!O(P)&&d(P,b)>6*s)]){let[P,B,
U]=C,J=He(x,Math.min(b,d(C,b))+.01,s,!0),ot=ht(J,s,!0),Ot=P==="start"?B:P==="end"?B-ot:B-ot/2,Q=[Ot,U-E/2,Ot+ot,U+E/2];if(!o.some(Dt=>Q[0]<Dt[2]&&Q[2]>Dt[0]&&Q[1]<
Dt[3]&&Q[3]>Dt[1])){o.push(Q),i.push({words:J,x:B,y:U+s*.35,size:s,bold:!0,anchor:P,faint:f.every(Dt=>et(Dt.id))});break}}}return i}function cl({ctx:t,c:e},n){u.
outline=u.outline||[new Path2D(w.map.outline),new Path2D(w.map.borders)],t.fillStyle=e.band,t.strokeStyle=e.edge,t.lineWidth=.8/n,t.fill(u.outline[0],"evenodd"),
t.stroke(u.outline[0]),t.stroke(u.outline[1])}var fl=1.08,Zf=.8;function wi({c:t},e){let n=Math.max(11,Mt/e),o=[];if(e<Yn)return o;for(let[r,i,s,a]of Ur()){let l=Jf(r,a,n);l.forEach((d,p)=>{let f=(l.length-
1-p)*n*fl;o.push({words:d,x:i,y:s-f,size:n,fill:t.soft,halo:t.ground})})}return o}function Jf(t,e,n){let o=za(t,e,n),r=at.gap+at.group+at.head-Fr;if(o===t||(fl+
Zf)*n>r)return[o];let i=ft(t,e,n,2,!1);return i.join(" ")===t?i:[o]}var un=({ctx:t},e)=>e.forEach(n=>te(t,n)),to={strokes:()=>T.filter(t=>g.drawn[t.at]).map(t=>[t]),lit:([t])=>!g.focus||!et(t.uid),seats:()=>k.filter(t=>g.cards[t.
at]),id:Rn,numbers:t=>[t.at],box:N,dim:t=>g.focus!==null&&et(t.id),under:sl,stroke:(t,[e])=>il(t,e),between:(t,e,n)=>e.forEach(([o])=>rl(t,o,n)),seat:ol,over:()=>{},
whole:!1},Vf={...to,strokes:pe,lit:fn,seats:Tt,numbers:t=>t.members||[t.at],dim:oi,under:()=>{},stroke:(t,e,n)=>un(t,ei(t,e,n)),between:(t,e,n)=>un(t,wi(t,n)),seat:(t,e,n)=>un(
t,ni(t,e,n))},Xf={...to,strokes:Fe,lit:fn,seats:()=>[...fe().values()],id:([t])=>Rn(t),numbers:t=>t.map(e=>e.at),box:([t],e)=>[...N(t).slice(0,2),nn/e,nn/e],dim:()=>!1,
under:cl,stroke:(t,e,n)=>un(t,hi(t,e,n)),between:()=>{},seat:(t,e,n)=>un(t,mi(t,e,n)),over:(t,e)=>un(t,gi(t,e))},Yf={...to,box:(t,e)=>{let[n,o,r,i]=N(t),s=2*Math.
max(4/e,1);return[n,o,r+s,i+s]},under:ll,stroke:()=>{},between:()=>{},seat:()=>{},whole:!0},Qf={wide:to,tall:to,near:Vf,map:Xf,field:Yf},hn=()=>Qf[u.placed.kind],
_f=2e3,tp=()=>u.placed.kind==="field"&&k.length+T.length>_f,zt=()=>u.placed&&!rt()&&!tp()?hn():null,pl=(t,e)=>[...t.filter(n=>!e(n)),...t.filter(e)],dl=t=>pl(t.
strokes(),t.lit),Jo=t=>{let e=pl(t.seats(),n=>!t.dim(n));return u.placed.kind==="map"?e:ia(e)};function ul(t,e,n){if(t.under(e,n),t.whole)return;let o=dl(t);for(let r of o)
t.stroke(e,r,n);t.between(e,o,n);for(let r of Jo(t))t.seat(e,r,n);t.over(e,n)}function yi(t,e){let n=u.placed.kind==="map",o=n?hi:ei,r=n?mi:ni,i=hn();return[...dl(
i).flatMap(s=>o(t,s,e)),...u.placed.kind==="near"?wi(t,e):[],...Jo(i).flatMap(s=>r(t,s,e)),...n?gi(t,e):[]]}var hl=t=>u.placed.kind!=="map"&&c.pinned.has(Y(t));var Ut=new Map,mn=new Map,eo=new Map,Vo=new Map;function vi(){if(v.pulled.length)return;ep(zt());let t=[...Ut].map(([n,[,o,r]])=>({id:n,x:o,y:r})),e=[...mn].map(
([n,[o]])=>({id:n,from:eo.get(o.source)||"",to:eo.get(o.target)||""}));La(L,()=>{let n=ml(kt.nodes,di(kt.nodes.get(),t,hl));ml(kt.edges,di(kt.edges.get(),e));for(let o of n)
Aa(L,o)}),xi()}function ep(t){for(let e of[Ut,mn,eo,Vo])e.clear();if(t){for(let e of t.seats()){let n=t.id(e),[o,r]=t.box(e,1);Ut.set(n,[e,o,r]);for(let i of t.
numbers(e))eo.set(i,n)}for(let e of t.strokes()){let n="line:"+e[0].uid;mn.set(n,e);for(let o of e)Vo.set(o.at,n)}}}function ml(t,{gone:e,fresh:n,changed:o}){return e.
length&&t.remove(e),n.length&&t.add(n),o.length&&t.update(o),[...n,...o]}function xi(){let t=Y(c.at),n=[...c.picked,...c.at.startsWith("card:")?[t]:[]].map(s=>eo.
get(D.get(s)?.at)||"");c.at.startsWith("pack:")&&n.push(c.at);let o=c.at.startsWith("line:")?F.get(t):void 0,r={nodes:[...new Set(n)].filter(s=>Ut.has(s)).sort(),
edges:o&&Vo.has(o.at)?[Vo.get(o.at)]:[]},i=L.getSelection();String([i.nodes.sort(),i.edges])!==String([r.nodes,r.edges])&&L.setSelection(r,{highlightEdges:!1})}
function Ue(){vi(),L.redraw()}function gl(){u.placed.kind==="near"?I(pn,!0):I(()=>c.pinned.clear(),!0),St(!0),xt(),W(u.placed.kind==="near"?"Laid out anew, in the same order":"What was moved\
 by hand was put back")}function gn(){v.noting||(v.joining="",lt.length=0,v.shownSheet="",m("panel").hidden=!0,W(""),c.at||c.route>=0||c.picked.size||c.ends[0]?
I(()=>{[c.at,c.route,c.ends]=["",-1,["",""]],c.picked.clear()}):(g.focus=null,u.batches=null,Ue()))}function me(t){I(()=>{for(let e of t)c.hidden.add(e);c.at="",
c.picked.clear()}),m("panel").hidden=!0,v.shownSheet="",W(`${t.length===1?D.get(t[0]).name:t.length+" cards"} hidden; Ctrl-Z brings back`)}function Xo(t){let e=c.
folded.has(t);I(()=>e?c.folded.delete(t):c.folded.add(t));let n=g.held.get(t)||0;W(e?"Unfolded":n?`${n} folded away under ${D.get(t).name}`:"Nothing hangs on th\
is card alone"),c.at==="card:"+t&&it()}function no(t){I(()=>{c.mode=t,c.eye=null}),t==="table"&&m("twin").focus({preventScroll:!0})}var wl=12,yl=0;function np(t){let e=new Map;for(let n of R[t.at]){let o=k[be(n,t)],r=c.hidden.has(o.id)||op(o);if(g.lines[n.at]===null||g.cards[o.at]||!r||!bt(o))
continue;let i=`${n.source===t.at?"out":"in"} ${n.relation}`;e.has(i)||e.set(i,new Map);let s=e.get(i);s.set(o,Math.max(s.get(o)??-1,g.lines[n.at].support??-1))}
return e}var op=t=>R[t.at].some(e=>c.folded.has(k[be(e,t)].id)),bi=t=>t.startsWith("in ")?`… ${t.slice(3)} it`:`it ${t.slice(4)} …`;async function ki(t){let e=new Map(
[...np(t)].map(([n,o])=>[n,{words:n,key:"",more:0,back:[...o].sort((r,i)=>i[1]-r[1]||(r[0].name<i[0].name?-1:1)).map(([r])=>r)}]));if(G){let n=k.filter(bt).map(
r=>r.uid),{roles:o}=await Et("/api/roles",{uid:t.uid,drawn:[...new Set(n)]});for(let{key:r,relation:i,count:s}of o){let a=`${r.startsWith("in.")?"in":"out"} ${i}`;
e.set(a,{...e.get(a)||{words:a,back:[]},key:r,more:s})}}return[...e.values()].sort((n,o)=>o.back.length+o.more-n.back.length-n.more||(n.words<o.words?-1:1))}async function $i(t,e){
let n=e.back.slice(0,wl),o=e.back.length-n.length;if(n.length){I(()=>{for(let i of n){c.hidden.delete(i.id);for(let s of R[i.at])c.folded.delete(k[be(s,i)].id)}},
!0);let r=n.filter(i=>!g.cards[i.at]).length;W(`${n.length-r} more drawn`+(o+e.more?`; ${o+e.more} further ones: expand again`:"")+(r?`; ${r} are filtered out`:
"")),it()}else e.more&&await dn(t.uid,Math.min(wl,G.limit),e.key)}function vl(t){let e=A("div","","roles"),n=++yl;return ki(t).then(o=>{if(n!==yl&&!e.isConnected)
return;let r=o.reduce((i,s)=>i+s.back.length+s.more,0);e.append(A("span",r?"Expand:":G?"All its neighbours are drawn.":"All neighbours that this page holds are \
drawn.","small"));for(let i of o)e.append(q(`${bi(i.words)} (${i.back.length+i.more})`,()=>$i(t,i),"role"));G&&o.some(i=>i.more)&&e.append(q("Expand: the best o\
f all",()=>dn(t.uid),"role"))},o=>W(o.message)),e}function xl(t){let e=A("div","","actions");if(G&&t&&!t.startsWith("pack:")&&e.append(rp(t)),t.startsWith("pack:")&&e.append(q("Open in place",()=>Te(dt.get(t.slice(
5)))),q("Hide",()=>me(tn(dt.get(t.slice(5)))))),!t.startsWith("card:"))return e;let n=t.slice(5);for(let[o,r]of Oi(D.get(n)))e.append(q(o,r));return e.append(vl(
D.get(n))),c.pinned.has(n)&&e.append(q("Put back",()=>I(()=>c.pinned.delete(n),!0))),e}function rp(t){let e=A("a","Evidence page");return e.href="/e/"+encodeURIComponent(
t.startsWith("card:")?D.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)),e}var oo=null;function Mi(t){let e=new Set([t.id]);for(let n of R[t.at])g.drawn[n.at]&&e.
add(k[n.source].id).add(k[n.target].id);I(()=>{for(let n of k)g.cards[n.at]&&!e.has(n.id)&&c.hidden.add(n.id);u.placed.kind==="near"&&(Io(),pn())},!0),St(!0),xt(),
W(`Only ${t.name} and what is joined to it; Ctrl-Z brings the rest back`),it()}function ip(t){let e=oo;if(oo=null,G)return location.assign(`/routes?from=${encodeURIComponent(
e.uid)}&to=${encodeURIComponent(t.uid)}`);Ne(e.id,t.id),m("sheet").append(A("p",`Documented routes between the two are not worked out in a saved page. Whoever m\
ade this page can ask for those from ${e.name} (${e.uid}) to ${t.name} (${t.uid}).`,"caption"))}function sp(t){let e=[],n=new Set([t.at]);for(let r=t;w.near&&w.
near.parents[r.at]>=0;){let i=k[w.near.parents[r.at]],s=R[r.at].filter(a=>g.drawn[a.at]&&be(a,r)===i.at);if(!s.length||n.has(i.at))break;if(e.unshift(s.reduce((a,l)=>(g.
lines[l.at].support??-1)>(g.lines[a.at].support??-1)?l:a)),n.add(i.at),r=i,r.end)return e}let o=k.find(r=>r.end&&g.cards[r.at]);return o&&o!==t?Jn(o.id,t.id).way:
null}function Si(t){let e=k.find(i=>i.end),n=sp(t),o=(n||[]).map(i=>Yt(i)+(g.lines[i.at].denied?" (denied or disputed)":"")),r=t.end?`${t.name} is what this pic\
ture was asked about.`:n?`${t.name} is drawn because sources state: ${o.join("; ")}.`:`Nothing that is shown here joins ${t.name} to what the picture was asked \
about.`;lt.length=0,he("",["Why it is near",e&&!t.end?`${t.name}, ${e.name}`:t.name,[],[],[["In one sentence",[[r]]],...n&&n.length?[["The relations that bring \
it in",n.map(i=>[Yt(i),"",g.lines[i.at].small,"line:"+i.uid])]]:[]]]),W(r)}function Oi(t){let e=t.id,n=u.placed.kind==="near"&&zn.get(t.at),o=[["Only this",()=>Mi(
t)],["Why near?",()=>Si(t)],["Route from here",()=>{oo=t,W(`A route from ${t.name}: choose the other end, then "Route to here"`),it()}]];return oo&&oo!==t&&o.push(
["Route to here",()=>ip(t)]),o.push(["Connect to…",()=>Bo(e)],["Hide",()=>me([e])],[c.folded.has(e)?"Unfold":"Fold",()=>Xo(e)]),n&&c.open.has(n.id)&&o.push(["\
Close its group",()=>Te(n)]),c.pinned.has(e)&&o.push(["Put back",()=>I(()=>c.pinned.delete(e),!0)]),o}function bl(){let t=gt(Y(c.at)),e=u.placed.kind==="near"&&
t&&(t.members?t:zn.get(Number(t.at)));e&&Te(e)}var Ti={};st(Ti,{listCompare:()=>Ci,listen:()=>dp});var Ei=()=>Object.keys(At).map(t=>[t,T.filter(e=>g.drawn[e.at]&&g.lines[e.at].change===t)]);function Yo({change:t,was:e,...n}){if(t!=="changed")return t==="appe\
ared"?`not there ${Nt(c.against)}`:`no longer there: ${Nt(c.known)}`;let o=e,r=[];return o.weight!==n.weight&&r.push(`${w.bands[o.weight]||o.small} → ${w.bands[n.
weight]||n.small}`),o.known!==n.known&&r.push(`${w.known[o.known][0]} → ${w.known[n.known][0]}`),o.denied!==n.denied&&r.push(n.denied?"now denied or disputed":
"no longer denied or disputed"),r.join("; ")}function wn(){return!c.against||rt()?"":`Compared with ${Nt(c.against)}: `+Ei().map(([t,e])=>`${At[t][0]} ${At[t][1]}\
 ${e.length}`).join(", ")+` relations; measures that began or ended: ${g.measures.length}.`}function ro(){if(!c.against)return W("Choose a date to compare with first");c.beside&&I(()=>{c.beside=!1});let t=d=>d.map(p=>[Yt(p),"",Yo(g.lines[p.at]),"line:"+
p.uid]),e={appeared:"Became public",changed:"Documented otherwise",went:"No longer counted"},n=Ei().filter(([,d])=>d.length).map(([d,p])=>[`${e[d]} (${p.length}\
)`,t(p)]),o=g.measures.map(([d,p,f])=>[d.name,"",[...p.map(h=>`came: ${h}`),...f.map(h=>`ended: ${h}`)].join("; "),"party:"+d.uid]);o.length&&n.push([`Measures \
(${o.length})`,o]);let r=[["What it is",[["What became public between the two days, and what changed in how it is documented. It does not say when things happen\
ed."]]]],i=T.filter(d=>g.lines[d.at]&&$o(g.lines[d.at])).length,s=`The page does not carry both dates with this span for ${i} relations.`,a=i?[["Not compared",[
[s]]]]:[],l=["What changed",[["Nothing that is drawn here changed between the two."]]];he("",["Two dates",`${wt(c.against)} and ${c.known?wt(c.known):w.clock.all}`,
[],[],[...r,...n.length?n:[l],...a]]),W(wn())}function kl(){let{known:t}=w.clock,e=c.known?t.indexOf(c.known):t.length;if(e<1)return W("There is no earlier date\
 to compare with");let n=!c.against;I(()=>{[c.against,c.beside]=[n?t[e-1]:"",!1]}),n&&ro()}var io=[236,58,34],Qo=t=>Date.parse(t)/864e5,yn=null;function lp(){let{public:t,begun:e}=w.clock,n=[...t,...e].map(([l])=>Qo(l)).filter(Number.isFinite),o=Math.
min(...n),r=Math.max(...n),i=59,s=Math.max(r-o,1),a=l=>{let d=new Array(i).fill(0);for(let[p,f]of l)Number.isFinite(Qo(p))&&(d[Math.min(Math.floor((Qo(p)-o)/s*i),
i-1)]+=f);return d};return{first:o,last:r,long:s,bins:i,claims:a(t),begun:a(e)}}var Li=t=>4+(Qo(t)-yn.first)/yn.long*(io[0]-8),Ai=t=>new Date((yn.first+Math.min(
Math.max(t-4,0),io[0]-8)/(io[0]-8)*yn.long)*864e5).toISOString().slice(0,10);function cp(){let t=m("when"),[e,n,o]=io,{claims:r,begun:i,bins:s}=yn=lp(),a=tt("sv\
g",{viewBox:`0 0 ${e} ${n}`,role:"img","aria-label":fp()}),l=(e-8)/s,d=Math.max(...r,1),p=Math.max(...i,1);r.forEach((f,h)=>f&&a.append(tt("rect",{class:"claims",
x:$(4+h*l),width:$(l-.6),y:$(o-Math.max(f/d*30,1.5)),height:$(Math.max(f/d*30,1.5))}))),i.forEach((f,h)=>f&&a.append(tt("rect",{class:"begun",x:$(4+h*l),width:$(
l-.6),y:o+1,height:$(Math.max(f/p*10,1.5))}))),a.append(tt("line",{class:"rule",x1:4,x2:e-4,y1:o+.5,y2:o+.5}),tt("rect",{id:"brush",y:0,height:o+12,x:0,width:0})),
a.append(tt("text",{x:4,y:n-1},Ai(0).slice(0,4)),tt("text",{x:e-4,y:n-1,"text-anchor":"end"},Ai(e).slice(0,4))),t.replaceChildren(a,A("figcaption","Above: claim\
s by the day they became public. Below: measures by the day they began. Drag over it to compare two dates.")),pp(a)}function fp(){let t=e=>{let n=new Map;for(let[
o,r]of e)n.set(o.slice(0,4),(n.get(o.slice(0,4))||0)+r);return[...n].map(([o,r])=>`${o}: ${r}`).join(", ")};return`Claims by the year they became public: ${t(w.
clock.public)}. Measures by the year they began: ${t(w.clock.begun)||"none"}.`}function $l(){if(!w.clock.public.length)return;yn||cp();let t=[c.against,c.known||
w.clock.newest],[e,n]=c.against?t.map(Li):[c.known?Li(c.known):0,c.known?Li(c.known)+1.5:0];m("brush").setAttribute("x",$(Math.min(e,n))),m("brush").setAttribute(
"width",$(Math.abs(n-e)))}function pp(t){let e=null,n=r=>(r.clientX-t.getBoundingClientRect().left)/t.getBoundingClientRect().width*io[0],o=r=>w.clock.known.findLast(
i=>i<=r)||w.clock.known[0];t.addEventListener("pointerdown",r=>{e=n(r),t.setPointerCapture(r.pointerId)}),t.addEventListener("pointermove",r=>{e!==null&&(m("bru\
sh").setAttribute("x",$(Math.min(e,n(r)))),m("brush").setAttribute("width",$(Math.abs(n(r)-e))))}),t.addEventListener("pointerup",r=>{let i=[e,n(r)].sort((l,d)=>l-
d),[s,a]=i.map(Ai).map(o);e=null,I(()=>{c.known=a===w.clock.known.at(-1)?"":a,c.against=i[1]-i[0]>4&&s!==a?s:""}),c.against&&ro()})}function Ci(){let{known:t}=w.clock,e=c.known?t.indexOf(c.known):t.length,n=m("against");n.max=String(Math.max(e,0)),n.value=c.against?t.indexOf(c.against):e,n.disabled=
e<1;let o=c.against?Nt(c.against):"nothing";n.setAttribute("aria-valuetext",o),m("against-told").textContent=o,m("compare-tools").hidden=!c.against,m("beside").
setAttribute("aria-pressed",String(rt())),m("halves").hidden=!rt()||c.mode==="table",m("halves").dataset.across=Fn()?"yes":"no",m("half-earlier").textContent=c.
against?Nt(c.against):"",m("half-later").textContent=Nt(c.known),m("compare-told").textContent=wn(),$l()}function dp(){m("against").addEventListener("input",()=>I(
()=>{let t=Number(m("against").value);c.against=t<Number(m("against").max)?w.clock.known[t]:""},!1,"against")),m("beside").addEventListener("click",()=>{I(()=>{
c.beside=!c.beside}),St(),xt()}),m("changes").addEventListener("click",ro),m("compare-off").addEventListener("click",()=>I(()=>{[c.against,c.beside]=["",!1]}))}var Ni={};st(Ni,{listen:()=>gp});var up=t=>{let e=F.get(t);return e&&u.geometry[e.at].label?.[2]?e:null};function hp(t){if("relation"in t){let{small:i,known:s,denied:a,partial:l}=g.lines[t.at],
d=[t.source,t.target].map(f=>k[f].name).join(" → "),p=[w.known[s][0]];return a&&p.push("denied or disputed by somebody"),l&&p.push("not every party between th\
e two is named"),[d,`${t.label} · ${i}`,`${p.join("; ")}. Click opens the evidence.`]}let e=t.members?Xt(t):[t],n=e.flatMap(i=>R[i.at].filter(s=>g.drawn[s.at])),
o=`${n.length} ${n.length===1?"relation":"relations"} drawn`;if(t.members)return[ce(t),e.slice(0,6).map(i=>i.name).join("; ")+(e.length>6?"; …":""),`${o}. Cli\
ck opens the group in place.`];let r=g.pills[t.at].map(i=>i[0]).join(", ");return[t.name,t.small+(r?` · ${r}`:""),o]}function mp(t){let e=m("hover"),n=!t.buttons&&
t.target===sn&&v.hover?gt(v.hover)||up(v.hover):null;if(!n||u.placed.kind==="map"||!m("card-menu").hidden)return void(e.hidden=!0);if(e.dataset.of!==v.hover||e.
hidden){let[r,i,s]=hp(n);e.replaceChildren(A("strong",r),A("span",i),A("span",s)),e.dataset.of=v.hover,e.hidden=!1}let o=m("stage").getBoundingClientRect();e.style.
left=`${Math.min(t.clientX-o.left+16,o.width-e.offsetWidth-6)}px`,e.style.top=`${Math.min(t.clientY-o.top+18,o.height-e.offsetHeight-6)}px`}function gp(){window.
addEventListener("mousemove",mp);let t=()=>{m("hover").hidden=!0};window.addEventListener("pointerdown",t,!0),j.addEventListener("pointerleave",()=>{m("hover").
hidden=!0})}var ms={};st(ms,{listen:()=>bd});var Bi={};st(Bi,{closeMenu:()=>so,listen:()=>bp,openMenu:()=>or});var Ml=186,Sl=(t,[e,n])=>{let[,o,r]=u.paperBoxes.find(i=>i[0]===t)||[t,e,n];return{note:t,dx:o-e,dy:r-n}},Ol=([t,e])=>{let n=u.paperBoxes.findLast(([,o,r,i,s])=>Math.
abs(t-o)<=i/2&&Math.abs(e-r)<=s/2);return n?"note:"+n[0]:""},ji=t=>u.placed.kind==="map"?1/t:Math.min(Math.max(1,.92/t),2.5);function El(t){let e=t.about.slice(
t.about.indexOf(":")+1);if(t.about.startsWith("party:")){let o=(V.get(e)||[]).find(r=>g.cards[r.at]);return o&&N(o)[2]+1>1?N(o):null}let n=t.about.startsWith("l\
ine:")?F.get(e):T.find(o=>o.claims.includes(e)&&g.drawn[o.at]);return n&&g.drawn[n.at]&&$a(n)?bo(u.geometry[n.at]):null}function _o({c:t},e,n){let o=[],r=ji(e),
i=new Map;v.saving||(u.paperBoxes=[]);for(let s of Pe()){let a=Zs[s.colour],l={fill:a[n?1:0],edge:a[2],ink:t.ink,u:r};if(s.about==="picture"){fi(s)&&wp(o,s,l);continue}
let d=El(s);if(!d)continue;let p=(i.get(s.about)||0)+1;i.set(s.about,p);let f=[d[0]-d[2]/2+(p-1)*9*r,d[1]-d[3]/2];o.push({points:[[f[0]-5*r,f[1]-8*r],[f[0]+5*r,
f[1]-8*r],[f[0]+5*r,f[1]+4*r],[f[0],f[1]+r],[f[0]-5*r,f[1]+4*r]],fill:l.edge}),s.pinned&&Pi(o,s,l,s.layout===u.placed.kind&&s.place.length?s.place:null,d)}return o}
function wp(t,e,n){if(!e.box.length)return Pi(t,e,n,e.place,null);let[o,r,i,s]=e.box;t.push({box:[o-i/2,r-s/2,i,s,6],stroke:n.edge,width:2*n.u}),Pi(t,e,n,e.place.
length?e.place:null,e.box,!e.pinned)}function Pi(t,e,{fill:n,edge:o,ink:r,u:i},s,a,l=!1){let d=12*i,p=(Ml-16)*i,f=ft(l&&e.tag||e.text,p,d,l?1:9,!1),h=e.tag&&!l?
[He(e.tag,p,d,!0)]:[],y=l?[]:[He(`${e.by}, ${wt(e.on)}`,p,11*i,!1)],x=Ml*i,b=(f.length+h.length+y.length)*15*i+12*i,[S,E]=s||yp(a||e.box,x,b,i,e.box.length>0),M=E-
b/2;a&&(Math.abs(S-a[0])>(x+a[2])/2+12*i||Math.abs(E-a[1])>(b+a[3])/2+12*i)&&!e.box.length&&t.push({d:`M${$(a[0])} ${$(a[1])}L${$(S)} ${$(E)}`,stroke:o,width:1.2*
i,dash:[3*i,3*i]}),t.push({box:[S-x/2,M,x,b,3*i],fill:n,stroke:o,width:1.2*i}),[...h.map(P=>[P,12,!0,r]),...f.map(P=>[P,12,!1,r]),...y.map(P=>[P,11,!1,r])].forEach(
([P,B,U,J],ot)=>t.push({words:P,x:S-x/2+8*i,y:M+(17+15*ot)*i,size:B*i,fill:J,bold:U,italic:ot>=h.length+f.length})),v.saving||u.paperBoxes.push([e.key,S,E,x,b])}
function yp([t,e,n,o],r,i,s,a){if(a)return[t-n/2+r/2,e-o/2-i/2-4*s];let l=n/2+r/2+8*s,d=o/2+i/2+8*s,p=[[t,e+d],[t,e-d],[t+l,e],[t-l,e],[t+l,e+d],[t-l,e+d],[t+l,
e-d],[t-l,e-d]],f=k.filter(b=>g.cards[b.at]).map(N),h=T.filter(b=>g.drawn[b.at]).map(b=>u.geometry[b.at].label).filter(b=>b!==null),y=[...f,...h,...v.saving?[]:
u.paperBoxes.map(b=>b.slice(1))],x=([b,S])=>y.reduce((E,M)=>E+Math.max(0,(r+M[2])/2-Math.abs(b-M[0]))*Math.max(0,(i+M[3])/2-Math.abs(S-M[1])),0);return p.reduce(
(b,S)=>x(S)<x(b)?S:b)}function Ll(t,e,n){if(z.notes.length)for(let o of _o(t,e,n))te(t.ctx,o)}function tr([t,e,n,o]){let r=[[(t+n)/2,(e+o)/2,n-t,o-e]];for(let i of z.
notes.length?_o(Ht(null,!1),1,!1):[])i.box&&r.push([i.box[0]+i.box[2]/2,i.box[1]+i.box[3]/2,i.box[2]+16,i.box[3]+16]);return ut(r)}function Al(){let t=[...new Set(
Pe().filter(e=>e.about==="picture"?fi(e):El(e)).map(e=>e.by))];return t.length?`Notes on the picture are the words of ${t.join(", ")}, and no sources.`:""}function zi({c:t},e,n){let o=[],r=ji(e),i=l=>Do(l,n),s=u.placed.kind==="near",a=u.placed.kind==="near"?pe():u.placed.kind==="map"?Fe():T.filter(l=>g.drawn[l.at]).
map(l=>[l]);for(let l of a){let d=Object.keys(At).map(S=>{let E=l.filter(M=>g.lines[M.at].change===S).length;return[S,E]}).filter(([,S])=>S),p=u.geometry[l[0].at],
f=u.placed.kind==="map"&&p.d?vo(p):bo(p);if(!d.length||!f)continue;let[[h]]=d,y=(w.widths[g.lines[l[0].at].weight]+6)*(u.placed.kind==="map"?r:1),x=p.label&&!s?
"":p.d||(p.from?`M${$(p.from[0])} ${$(p.from[1])}L${$(p.tip[0])} ${$(p.tip[1])}`:"");if(h!=="went"&&x&&o.push({d:x,stroke:i(h)+"55",width:y,dash:[]}),s&&h==="ap\
peared"&&d.length===1&&[l[0].source,l[0].target].some(S=>ii(k[S])))continue;let b=l.length===1?`${At[h][0]} ${At[h][1]}`:d.map(([S,E])=>At[S][0]+E).join(" ");Wi(
o,t,b,f[0],f[1]+(f[3]||0)/2+2*r,i(h),r)}for(let l of k){let[d,p,f,h]=N(l);g.cards[l.at]&&f>40&&ii(l)&&o.push({box:[d-f/2-3,p-h/2-3,f+6,h+6,6],stroke:i("appeared"),
width:2*r})}for(let[l,d,p]of g.measures){let[f,h,y,x]=N(l),b=[...d.map(S=>`+ ${S}`),...p.map(S=>`− ${S}`)].join("  ");s?Wi(o,t,d.length?"+":"−",f+y/2,h,i(d.
length?"appeared":"went"),r):(u.placed.kind==="map"?y+x>=0&&w.map.marks[l.at]>=0:y)&&Wi(o,t,b,f,h+x/2-2*r,i(d.length?"appeared":"went"),r)}return o}function Wi(t,e,n,o,r,i,s){
let a=ht(n,11*s,!0)+10*s;t.push({box:[o-a/2,r-3*s,a,16*s,8*s],fill:e.card,stroke:i,width:1.2*s},{words:n,x:o,y:r+9*s,size:11*s,fill:i,bold:!0,anchor:"middle"})}
function Cl(t,e,n){if(c.against&&!rt())for(let o of zi(t,e,n))te(t.ctx,o)}function Di(){u.namesDrawn=[],u.weakest=new Set(c.route>=0&&g.routes[c.route]?g.routes[c.route].weakest:[])}function Ii(t,e,n){Cl(t,e,n),Ll(t,e,n)}function vn(t,e,n){
let o=Ht(t,e);Di(),t.save(),ul(hn(),o,n),Ii(o,n,e),t.restore()}function Tl(t){return Fn()?[j.clientWidth/4/t,0]:[0,j.clientHeight/4/t]}function Nl(t,e,n,o,r){let[i,s]=Tl(e);for(let[a,l]of[[u.earlier,-1],[null,1]])t.save(),t.
beginPath(),i?t.rect(l<0?n.x-o:n.x,n.y-r,o,2*r):t.rect(n.x-o,l<0?n.y-r:n.y,2*o,r),t.clip(),t.translate(l*i,l*s),Ae(a,()=>vn(t,ct(),e)),t.restore()}function Pl([
t,e]){if(!rt())return[t,e,null];let[n,o]=Tl(L.getScale()),r=L.getViewPosition(),i=n?t<r.x:e<r.y;return[t+(i?n:-n),e+(i?o:-o),i?u.earlier:null]}var er=t=>{let e=j.getBoundingClientRect(),{x:n,y:o}=L.DOMtoCanvas({x:t.clientX-e.left,y:t.clientY-e.top});return Pl([n,o])};function xn(t){let[e,n,o]=er(t);return Ae(
o,()=>Ol([e,n])||(zt()?vp(t):xp(e,n)))}function vp({clientX:t,clientY:e}){let n=j.getBoundingClientRect(),o={x:t-n.left,y:e-n.top};return L.getNodeAt(o)||L.getEdgeAt(
o)||""}var Ri=t=>6/(u.placed.kind==="map"?t:Math.max(t,.6));function xp(t,e){let n=L.getScale(),o=hn(),r=Jo(o).findLast(a=>xe([t,e,0,0],o.box(a,n)));if(r)return o.
id(r);let[i,s]=["",Ri(n)];for(let[a]of o.strokes()){let l=xo(u.geometry[a.at],t,e,s);l<s&&([i,s]=["line:"+a.uid,l])}return i}var nr=t=>{let e=de([t.slice(5)])[0]||
[...u.geometry[F.get(t.slice(5)).at].tip,0,0],n=L.canvasToDOM({x:e[0],y:e[1]}),o=j.getBoundingClientRect();return{x:o.left+n.x,y:o.top+n.y}};function or(t,e){let n=m("card-menu"),{x:o,y:r}=e||nr("card:"+t.id),i=m("stage").getBoundingClientRect(),s=l=>(l.setAttribute("role","menuitem"),l.addEventListener(
"click",so),l);n.setAttribute("aria-label",`${t.name}: what to do`),n.replaceChildren(...Oi(t).map(([l,d])=>s(q(l,d)))),ki(t).then(l=>{n.hidden||(n.append(...l.
map(d=>s(q(`Expand: ${bi(d.words)} (${d.back.length+d.more})`,()=>$i(t,d))))),a())},l=>W(l.message)),n.hidden=!1;let a=()=>{n.style.left=`${Math.max(4,Math.min(
o-i.left,i.width-n.offsetWidth-4))}px`,n.style.top=`${Math.max(4,Math.min(r-i.top,i.height-n.offsetHeight-4))}px`};a(),n.firstElementChild.focus({preventScroll:!0})}
function so(){m("card-menu").hidden||(m("card-menu").hidden=!0,j.focus({preventScroll:!0}))}function bp(){m("card-menu").addEventListener("keydown",t=>{let e=[...m(
"card-menu").children],n=e.indexOf(document.activeElement),o={ArrowDown:1,ArrowUp:-1}[t.key];o&&e[(n+o+e.length)%e.length].focus(),(o||t.key==="Escape"||t.key===
"Tab")&&t.preventDefault(),(t.key==="Escape"||t.key==="Tab")&&so(),t.stopPropagation()}),window.addEventListener("pointerdown",t=>{m("card-menu").contains(oe(t))||
(m("card-menu").hidden=!0)},!0),j.addEventListener("contextmenu",t=>{let e=xn(t);!e.startsWith("card:")||u.placed.kind==="map"||(t.preventDefault(),or(D.get(e.slice(
5)),{x:t.clientX,y:t.clientY}))})}var Ui={};st(Ui,{boxAround:()=>sr,boxMode:()=>ao,closeNote:()=>Ge,listNotes:()=>Hi,listen:()=>Mp,moveNote:()=>lr,newBox:()=>ar,noteHere:()=>ir,notesPart:()=>Fi,
writeNote:()=>je});var jl=()=>[...document.querySelectorAll("input[name=colour]")];function je(t){v.noting=t,m("panel").hidden=!1,m("noting").hidden=!1,m("noting-about").textContent=
`Note on: ${_n(t)}`,m("note-text").value=t.text,m("note-tag").value=t.tag,m("note-by").value=t.by||z.by,m("note-pinned").checked=t.pinned;for(let e of jl())e.checked=
e.value===t.colour;m("note-drop").hidden=!z.notes.some(e=>e.key===t.key),m("panel").scrollTop=0,m("note-text").focus()}var rr=(t,e)=>({key:Vs("n"),about:t,text:"",
by:"",on:Dn(),colour:"yellow",tag:"",pinned:!1,page:t==="picture"?Zt:"",layout:"",place:[],box:[],...e});function ir(){let t=v.shownSheet||c.at;if(t)return je(rr(
Ho(t)));let{x:e,y:n}=L.getViewPosition();je(rr("picture",{pinned:!0,layout:u.placed.kind,place:[Z(e),Z(n)]}))}function Ge(){v.noting=null,m("noting").hidden=!0,
!v.shownSheet&&!c.ends[1]&&(m("panel").hidden=!0),j.focus({preventScroll:!0})}function kp(t){ve(()=>{z.notes=z.notes.filter(e=>e.key!==t.key)}),it(),W("Note rem\
oved; Ctrl-Z brings it back")}function sr(){let t=c.at.startsWith("card:")?[c.at.slice(5)]:g.focus??[],e=de(c.picked.size?c.picked:t).filter(s=>s[2]);if(!e.length)
return ao(!v.boxOn);let[n,o,r,i]=ut(e);ar([n-14,o-20],[r+14,i+14])}function ao(t){v.boxOn=t,m("box-add").setAttribute("aria-pressed",String(t)),j.style.cursor=t?
"crosshair":"default",t&&W("Drag over the picture to draw a box")}function ar([t,e],[n,o]){ao(!1),je(rr("picture",{layout:u.placed.kind,box:[(t+n)/2,(e+o)/2,Math.
abs(n-t),Math.abs(o-e)].map(Z)}))}function lr(t,e){z.notes=z.notes.map(n=>n.key===t?{...n,layout:u.placed.kind,place:e.map(Z)}:n)}function $p(t,e,n){let o=u.paperBoxes.
find(r=>r[0]===t);o&&ve(()=>lr(t,[o[1]+e,o[2]+n]),"nudge")}function Fi(t){let e=tl(t),n=A("div","","notes-of");if(!t)return n;n.append(q("Write a note",()=>je(rr(
Ho(t))))),e.length&&n.append(A("h3","Notes of analysts, no sources"));for(let o of e)n.append(Wl(o));return n}function Wl(t){let e=q("",()=>je(t),"note-row");e.
dataset.colour=t.colour,e.dataset.note=t.key,e.addEventListener("keydown",o=>{!o.altKey||!jn[o.key]||(o.preventDefault(),$p(t.key,{ArrowLeft:-20,ArrowRight:20}[o.
key]||0,{ArrowUp:-20,ArrowDown:20}[o.key]||0),m("notes-list").querySelector(`[data-note="${t.key}"]`).focus())}),t.tag&&e.append(A("strong",t.tag+": "));let n=t.
clock?` (${t.clock})`:"";return e.append(A("span",t.text),A("small",`${_n(t)}; ${t.by}, ${wt(t.on)}${n}${t.pinned?"; pinned":""}`)),e}function Hi(){let t=Pe(),e=t.
map(n=>{let o=A("li");return o.append(Wl(n)),o});m("notes-list").replaceChildren(...e),m("notes-told").textContent=t.length?"":"None yet: n writes one on what i\
s chosen, b draws a box."}function Mp(){m("noting").addEventListener("submit",t=>{t.preventDefault();let e=Le(m("note-text").value,2e3),n=Le(m("note-by").value,
100);if(!e||!n)return W("A note needs words and the name of its author");let o={...v.noting,text:e,tag:Le(m("note-tag").value,100),by:n,pinned:m("note-pinned").
checked,colour:jl().find(r=>r.checked)?.value};o.text!==v.noting.text&&(o.on=Dn()),z.by=n,ve(()=>{z.notes=[...z.notes.filter(r=>r.key!==o.key),o]}),Ge(),it(),W(
`Noted on ${_n(o)}`)}),m("note-drop").addEventListener("click",()=>{let t=v.noting;Ge(),kp(t)}),m("note-cancel").addEventListener("click",Ge),m("noting").addEventListener(
"keydown",t=>{t.stopPropagation(),t.key==="Escape"&&Ge()}),m("note-add").addEventListener("click",ir),m("box-add").addEventListener("click",()=>sr())}var Ki={};st(Ki,{lasso:()=>bn,listen:()=>Kp});var qi={};st(qi,{followPulled:()=>fr,listen:()=>zp});function Gi(t,e){let n=Math.abs(e[0]-t[0])>(t[2]+e[2])/2+8,o=n?e[0]>t[0]?1:-1:t[0]<u.placed.width/2?-1:1,r=t[0]+o*t[2]/2,i=n?e[0]-o*e[2]/2:e[0]+o*e[2]/2,s=i-r,a=o*
48,l=n?[r+.7*s,t[1],i-.55*s,e[1]]:[r+a,t[1],i+a,e[1]],d=[r,t[1],...l,i,e[1]],p={d:`M${$(r)} ${$(t[1])}C${[...l,i,e[1]].map($).join(" ")}`,tip:[i,e[1]],way:[n?o:
-o,0],curve:d};return{...p,label:[...Vt(p,.5),0,0]}}function zl(){let t=new Map,e=new Map,n=new Map,o=p=>(e.has(p)||(e.set(p,N(p)),n.set(p,Me(p))),p);for(let p of T){
let f=o(X(k[p.source])),h=o(X(k[p.target])),y=`${f.id}>${h.id}`;t.has(y)||t.set(y,{source:f,target:h,lines:[]}),t.get(y).lines.push(p)}let r=[...t.values()],i=Sp(
r,e,n),s=new Map,a=p=>!p.members&&w.near.quiet[p.at]===1,l=r.filter(({source:p,target:f})=>p!==f&&n.get(p)===n.get(f)&&!a(p)&&!a(f)).sort((p,f)=>Math.abs(e.get(
p.source)[1]-e.get(p.target)[1])-Math.abs(e.get(f.source)[1]-e.get(f.target)[1])).slice(0,at.bows),d=(p,f)=>a(p)&&w.near.parents[$e(p)]!==$e(f)&&!(f.members||[]).
includes(w.near.parents[$e(p)]);u.unrouted=new Set;for(let p of r){let{source:f,target:h}=p,y=e.get(f),x=e.get(h),b=n.get(h)-n.get(f),S=c.pinned.has(f.id)||c.pinned.
has(h.id),E=t.has(`${h.id}>${f.id}`)?2.5:0,M=S?Gi(y,x):b?Op(p,y,x,i,E):Ep(y,x,n.get(f)<0?-1:1),O=Math.abs(b)===1?!d(f,h)&&!d(h,f):l.includes(p);for(let C of p.lines)
s.set(C.at,{...M}),O||u.unrouted.add(C.at)}return s}function Sp(t,e,n){let o=new Map,r=new Map;for(let{source:i,target:s}of t)for(let[a,l]of[[i,s],[s,i]]){let d=n.
get(l)-n.get(a);if(Math.abs(d)!==1)continue;let p=`${a.id}|${d}`;o.has(p)||o.set(p,{here:a,step_:d,others:new Map}),o.get(p).others.set(l,e.get(l)[1])}for(let{here:i,
step_:s,others:a}of o.values()){let l=[...a].sort((p,f)=>p[1]-f[1]),d=Math.min(12,e.get(i)[3]*.74/Math.max(l.length-1,1));l.forEach(([p],f)=>r.set(`${i.id}|${s}\
|${p.id}`,(f-(l.length-1)/2)*d))}return r}function Op({source:t,target:e},n,o,r,i){let s=o[0]>n[0]?1:-1,a=n[0]+s*n[2]/2,l=o[0]-s*o[2]/2,d=l-a,p=n[1]+(r.get(`${t.
id}|${s}|${e.id}`)||0)+i*s,f=o[1]+(r.get(`${e.id}|${-s}|${t.id}`)||0)+i*s;return Wr(a,p,[a+.7*d,p,l-.55*d,f],l,f,[s,0])}function Ep(t,e,n){let o=t[0]+n*t[2]/2,r=e[0]+
n*e[2]/2,i=n*Math.min(20+.2*Math.abs(e[1]-t[1]),.62*at.gutter)/.75;return Wr(o,t[1],[o+i,t[1],r+i,e[1]],r,e[1],[-n,0])}function Dl(t){let e=u.placed.kind==="near"&&u.routed.get(t.at);if(e)return e;let n=u.placed.paths,o=u.placed.kind!=="map"&&[t.source,t.target].some(s=>c.pinned.
has(X(k[s]).id));if(n&&n[t.at]&&!o){let[s,a,l,d,p]=n[t.at],f=u.placed.labels;return{d:s,tip:[a,l],way:[d,p],label:f?[f.x[t.at],f.y[t.at],f.w[t.at],f.h[t.at]]:null}}
let r=N(k[t.source]),i=N(k[t.target]);return u.placed.kind==="field"?na(r,i):u.placed.kind==="near"?Gi(r,i):Lp(t,r,i)}function Lp(t,e,n){let o=u.placed.labels?[
0,0,u.placed.labels.w[t.at],u.placed.labels.h[t.at]]:null,r=u.placed.kind==="tall"?1:0;Math.abs(n[r]-e[r])<(e[2+r]+n[2+r])/2+30&&(r=1-r);let i=1-r,s=2+r,a=n[r]>=
e[r]?1:-1,l=[e[0],e[1]],d=[n[0],n[1]],p=R[t.source].filter(U=>U.source===t.source&&U.target===t.target||U.source===t.target&&U.target===t.source),f=(o?o[2+i]:16)+
8,h=(p.indexOf(t)-(p.length-1)/2)*f,y=U=>Math.max(Math.min(h/f*12,U[2+i]/2-8),8-U[2+i]/2);l[r]+=a*e[s]/2,d[r]-=a*n[s]/2,l[i]+=y(e),d[i]+=y(n);let x=[0,0],b=[(l[0]+
d[0])/2,(l[1]+d[1])/2];x[r]=a,b[i]=(e[i]+n[i])/2+h;let S=[...b],E=[...b],M=o?a*o[s]/2:0;S[r]-=M,E[r]+=M;let O=(U,J)=>{let ot=[...U],Ot=[...J];return ot[r]=Ot[r]=
(U[r]+J[r])/2,`C${$(ot[0])} ${$(ot[1])} ${$(Ot[0])} ${$(Ot[1])} ${$(J[0])} ${$(J[1])}`},C=`M${$(l[0])} ${$(l[1])}${O(l,S)}L${$(E[0])} ${$(E[1])}${O(E,d)}`,P=o&&
[b[0],b[1],o[2],o[3]];if(!t.by||!P||Ap(P))return{d:C,tip:d,way:x,label:P};let B=[l,S,E,d].map(U=>U.map($).join(" "));return{d:`M${B[0]}C${B[1]} ${B[2]} ${B[3]}`,
tip:d,way:x,label:null}}var Ap=t=>!k.some(e=>xe(t,N(e),2))&&!u.geometry.some(e=>e.label&&xe(t,e.label,2));function Il(){u.routed=u.placed.kind==="near"&&fa()?zl():
new Map,u.geometry=[];for(let t of T)u.geometry.push(Dl(t));for(let t of u.geometry)t.d&&(t.path=new Path2D(t.d));u.batches=null}function cr(t){for(let e of(t.members||
[t.at]).flatMap(n=>R[n])){u.routed.delete(e.at);let n=u.geometry[e.at]=Dl(e);n.d&&(n.path=new Path2D(n.d))}u.batches=null}var _=null;function Cp(t){if(_=null,!u.placed)return;fr();let e=L.getScale(),n=L.getViewPosition(),o=j.clientWidth/2/e+Ee,r=j.clientHeight/2/e+Ee;u.frame=[n.x-o,
n.y-r,n.x+o,n.y+r];let i=zt();rt()?Nl(t,e,n,o,r):i?(Di(),_={parts:i,scale:e,p:Ht(t,ct()),plain:[],lit:[],lines:!1},i.under(_.p,e)):vn(t,ct(),e)}function Tp(t){let e=mn.
get(t);if(!(!_||!e)){if(g.focus&&_.parts.lit(e))return _.lit.push(e);_.plain.push(e),_.parts.stroke(_.p,e,_.scale)}}function Rl(){if(_.lines)return;_.lines=!0;let{
parts:t,p:e,scale:n,plain:o,lit:r}=_;for(let i of r)t.stroke(e,i,n);t.between(e,[...o,...r],n)}function Np({id:t}){let e=()=>{!_||!Ut.has(t)||(Rl(),_.parts.seat(
_.p,Ut.get(t)[0],_.scale))},[n,o]=Bl(t);return{drawNode:e,nodeDimensions:{width:n,height:o}}}function Pp(t){_&&(Rl(),_.parts.over(_.p,_.scale),Ii(_.p,_.scale,ct())),
_=null,v.loop&&Wp(t,L.getScale())}var Bl=t=>{let e=zt();return e&&Ut.has(t)?e.box(Ut.get(t)[0],L.getScale()).slice(2):[0,0]};function jp(t,e,n){let o=mn.get(t);
if(!o)return 1/0;let r=Ri(L.getScale());return xo(u.geometry[o[0].at],e,n,r)*10/r}function fr(){for(let t of v.pulled){let[e,n]=Ca(L,t);c.pinned.set(Y(t),[Z(e),
Z(n)]),cr(gt(Y(t)))}}function Wp(t,e){t.save(),t.strokeStyle=(ct()?w.dark:w.light).mark,t.lineWidth=1.5/e,t.setLineDash([6/e,4/e]),t.beginPath();let[[n,o],[r,i]]=[
v.loop[0],v.loop.at(-1)];for(let[s,a]of v.boxOn?[[n,o],[r,o],[r,i],[n,i],[n,o]]:v.loop)t.lineTo(s,a);t.stroke(),t.restore()}function zp(){L.setOptions({nodes:{ctxRenderer:Np}}),
kt.nodes.add({id:"card:",x:0,y:0}),kt.edges.add({id:"line:",from:"card:",to:"card:"}),Oa(L,{size:Bl,line:Tp,far:jp}),kt.edges.clear(),kt.nodes.clear(),L.on("bef\
oreDrawing",Cp),L.on("afterDrawing",Pp)}function Dp(t){let e=w.map.marks[t[0].at],n=t.filter(i=>w.map.how[i.at]==="seat").length,o=t.map(i=>[i.name,"",i.small,"party:"+i.uid]),r=n?`The registers on fi\
le give no town for ${n===t.length?"them":`${n} of them`}: they are counted here, in the one mark of the country.`:"The addresses in registers on file name this\
 town.";lt.length=0,he("",["On the map",`${w.map.names[e]}: ${t.length}`,[],[],[["What it is",[[r]]],["Who stands here",o]]]),W(`${t.length} stand at ${w.map.names[e]}`)}
function Ul(t){if(v.joining&&t.startsWith("card:"))return Ne(v.joining,t.slice(5));if(u.placed.kind==="map"&&t.startsWith("card:")&&Jr(D.get(t.slice(5))).length>
1)return Dp(Jr(D.get(t.slice(5))));if(t.startsWith("note:"))return je(z.notes.find(e=>e.key===t.slice(5)));t.startsWith("pack:")?Te(dt.get(t.slice(5))):t?vt(t):
(c.at||c.route>=0||c.picked.size||c.ends[0])&&gn()}function Ip(t,e){Lt();let n=k.filter(o=>g.cards[o.at]&&oa(t,N(o).slice(0,2))).map(o=>o.id);c.picked=new Set(e?
[...c.picked,...n]:n),[c.at,c.route,c.ends]=["",-1,["",""]],bn(!1),K(),W(`${c.picked.size} picked`)}function bn(t){v.lassoOn=t,m("lasso").setAttribute("aria-pre\
ssed",String(t)),j.style.cursor=t?"crosshair":"default"}var nt=null,Fl=!0;function Rp(t){t!==Fl&&L.setOptions({interaction:{dragNodes:t}}),Fl=t}function Bp(t){let e=er(
t),n=xn(t),o=t.pointerType==="touch",r=u.placed.kind==="map";if(Rp(!o&&!r),t.shiftKey||v.lassoOn||v.boxOn)v.loop=[e];else{if(o)return null;if(n.startsWith("note\
:"))return{id:n,spot:e,...Sl(n.slice(5),e)};if(/^(card|pack):/.test(n)&&!r&&!zt()){let i=N(gt(n.slice(5)));return{id:n,spot:e,card:n.slice(5),dx:i[0]-e[0],dy:i[1]-
e[1]}}}return v.loop?{id:n,spot:e}:null}function Fp(t){t.button!==0||t.target!==sn||(nt=Bp(t),nt&&(Object.assign(nt,{x:t.clientX,y:t.clientY,far:!1}),t.stopPropagation()))}
function Hp(t){if(!nt.far&&Math.hypot(t.clientX-nt.x,t.clientY-nt.y)>4&&(nt.far=!0,v.loop||Lt(),nt.before=ye()),!nt.far)return;let[e,n]=er(t);v.loop?v.loop.push(
[e,n]):nt.note?lr(nt.note,[e+nt.dx,n+nt.dy]):(c.pinned.set(nt.card,[Z(e+nt.dx),Z(n+nt.dy)]),cr(gt(nt.card))),L.redraw()}function Up(t){if(!nt)return;let{id:e,far:n,
note:o,before:r}=nt;v.loop&&n&&v.boxOn?ar(v.loop[0],v.loop.at(-1)):v.loop&&n?Ip(v.loop,t.ctrlKey||t.metaKey):n?(o&&In(r),K(u.placed.kind!=="field")):t.target===
sn&&Ul(e),v.loop=nt=null,L.redraw()}function lo(t){t!==v.hover&&(v.hover=t,j.style.cursor=t?"pointer":"default",u.placed.kind==="near"&&vi())}function Gp(t){let e=ie&&
u.placed.kind==="field"&&T.length>6e3;if(t.target!==sn||t.buttons||e)return;let n=xn(t);zt()&&!n.startsWith("note:")||n.slice(5)!==v.hover&&(lo(n.slice(5)),L.redraw())}
function qp(){let t=!1,e=({event:n})=>{Ul(xn({clientX:n.center.x,clientY:n.center.y})),xi()};L.on("click",n=>n.event.type==="tap"&&e(n)),L.on("hold",()=>{t=!0}),
L.on("release",n=>{t&&e(n),t=!1}),L.on("hoverNode",({node:n})=>lo(Y(n))),L.on("hoverEdge",({edge:n})=>lo(Y(n))),L.on("blurNode",()=>lo("")),L.on("blurEdge",()=>lo(
"")),L.on("dragStart",({nodes:n})=>{t=!1,v.moving=!0,v.pulled=n,n.length&&Lt()}),L.on("dragEnd",()=>{v.moving=!1;let n=v.pulled.length>0;fr(),v.pulled=[],Ce(),n?
K(u.placed.kind!=="field"):L.redraw()})}var Hl=0;function Kp(){qp(),j.addEventListener("pointerdown",Fp,!0),window.addEventListener("pointermove",t=>nt?Hp(t):Gp(
t)),window.addEventListener("pointerup",Up),L.on("zoom",()=>{v.moving=!0,clearTimeout(Hl),Hl=setTimeout(()=>{v.moving=!1,Ce(),L.redraw()},160)})}var Qi={};st(Qi,{listDates:()=>Xi,listFilters:()=>Yi,listRoutes:()=>Vi,listen:()=>Xp,step:()=>qe});var Ji={};st(Ji,{listTallies:()=>Zi,listen:()=>Jp});function Gl(t){let e=new Map;for(let[o,r]of t){let i=e.get(o);i||e.set(o,i=new Map);for(let s of r.length>1?new Set(r):r)i.set(s,(i.get(s)||0)+1)}let n=new Map;
for(let[o,r]of e)for(let[i,s]of r)n.set(`${o}.${i}`,s);return n}function ql(t,e){let n=r=>t.get(`${e}.${r}`)||0;return[...t.keys()].filter(r=>r.startsWith(`${e}\
.`)).map(r=>r.slice(e.length+1)).sort((r,i)=>n(i)-n(r)||(r<i?-1:1))}var Zl=[["relation","Relation",()=>T.filter(t=>g.lines[t.at]),t=>[Be(t.relation)]],["voice","Who says so",()=>T.filter(t=>g.lines[t.at]),t=>g.lines[t.at].voices.
map(Be)],["country","Country",()=>k,t=>[So(t)]],["measure","Measure",()=>k,Oo]],Kl="";function*Zp(){for(let[t,,e,n]of Zl)for(let o of e())bt(o)&&(yield[t,n(o)]);
for(let t of k)bt(t)&&(yield["family",[t.family]]);for(let t of g.lines)!t||!bt(t)||(yield["known",[t.known]],yield["level",[t.level]],yield["weight",[t.support===
null?"none":t.weight]],t.denied&&(yield["mark",["denied"]]),t.partial&&(yield["mark",["partial"]]),yield["status",t.statuses],yield["source",t.sources])}function Zi(){
let t=[c.known,c.from,c.to,T.length,c.grown.length].join(" ");if(G&&Object.keys(G.opens).length||t===Kl)return;Kl=t;let e=Gl(Zp());for(let[n,o]of Zl){let r=ql(e,
n),i="tally-"+n;if(r.length<2){m(i)&&m(i).remove();continue}if(!m(i)){let s=A("details","","more"),a=A("ul","","legend");s.id=i,s.append(A("summary",o),a),m("ta\
llies").append(s)}m(i).lastElementChild?.replaceChildren(...r.map(s=>{let a=A("li"),l=A("button");return l.type="button",l.dataset.filter=`${n}.${s}`,l.append(A(
"span",s)),a.append(l),a}))}for(let n of Kt("filter")){let o=n.querySelector(".count");o||n.append(o=A("span","","count")),o.textContent=String(e.get(n.dataset.
filter||"")||0)}}function Jp(){m("filters").addEventListener("click",t=>{let e=oe(t).closest("button[data-filter]");e&&I(()=>{let n=e.dataset.filter||"";c.off.has(
n)?c.off.delete(n):c.off.add(n)})})}function Vi(){let t=m("routes");if(!t)return;t.replaceChildren();let e=Mo()!==null;g.routes.forEach((n,o)=>{let r=A("li"),i=q("",()=>Vp(o));i.append(A("span",n.
mark,"rank"),A("span",n.way,"way"),A("span",n.score,"score"));for(let s of n.codes)i.append(A("span",s,"score"));n.drawn||i.append(A("span","not all of its step\
s are drawn on this page; a page that is made for this date has them","score")),i.append(A("span","Steps: "+n.spoken,"hidden")),i.setAttribute("aria-pressed",String(
c.route===o)),i.dataset.route=String(o),r.append(i),t.append(r)}),m("routes-told").textContent=!e&&G?qn.get(Kn(w.trace.items)):e?g.routes.length?"":`No document\
ed route for these dates. ${w.gap}`:"This page carries no routes for these two dates together. Move one of them back to its end, and the routes for the other ar\
e listed."}function Vp(t){let e=c.route===t;I(()=>{c.route=e?-1:t,[c.at,c.ends]=["",["",""]],c.picked.clear()}),m("panel").hidden=!0;let n=g.routes[c.route];if(!n)
return W("");W(`${n.way}: ${n.score}`),window.innerWidth<=760&&m("stage").scrollIntoView({block:"start"}),u.placed.kind!=="map"&&(window.innerWidth<=760||L.getScale()<
.6)&&Fa(n)}function Xi(){let{known:t,spans:e}=w.clock,n=m("known");n.max=t.length,n.value=c.known?t.indexOf(c.known):t.length;let o=Nt(c.known);n.setAttribute("\
aria-valuetext",o),m("known-told").textContent=o;for(let[r,i]of[["from",c.from],["to",c.to]])m(r).max=String(Math.max(e.length-1,0)),m(r).value=String(i),m(r).setAttribute(
"aria-valuetext",e.length?wt(e[i][0]):"");m("true-told").textContent=ma(),m("dates-reset").hidden=!Re()&&!c.against,Ci(),m("earlier").disabled=t.length===0||c.known===
t[0],m("later").disabled=c.known===""}function Yi(){Zi();for(let n of Kt("filter"))n.setAttribute("aria-pressed",String(!c.off.has(n.dataset.filter||"")));m("le\
ast").value=String(c.least),m("least-told").textContent=c.least?`at least ${c.least.toFixed(2)}`:"any";let t=c.hidden.size,e=[`${g.cards.reduce((n,o)=>n+o,0)} o\
f ${k.length} cards`,`${g.drawn.reduce((n,o)=>n+o,0)} of ${T.length} lines`];m("counts").textContent=e.join(", ")+(t?`; ${t} hidden`:"")+(c.picked.size?`; ${c.picked.
size} picked`:""),u.placed.kind==="near"&&(m("counts").textContent+=`: ${Ma()}`),m("all").hidden=!(t||c.folded.size||c.off.size||c.least||c.picked.size),m("pick\
ed").hidden=c.picked.size===0}function qe(t){let{known:e}=w.clock,n=c.known?e.indexOf(c.known):e.length,o=Math.min(Math.max(n+t,0),e.length);I(()=>{c.known=e[o]||
""}),W(`${m("known-told").textContent}: ${m("counts").textContent}`)}var co=0;function Jl(){co?(clearInterval(co),co=0):(c.known||I(()=>{c.known=w.clock.known[0]||
""}),co=setInterval(()=>c.known?qe(1):Jl(),900)),m("play").textContent=co?"Stop":"Play"}function Xp(){m("least").addEventListener("input",()=>I(()=>{c.least=Number(
m("least").value)},!1,"least")),m("known").addEventListener("input",()=>I(()=>{c.known=w.clock.known[Number(m("known").value)]||""},!1,"known"));for(let t of["f\
rom","to"])m(t).addEventListener("input",()=>I(()=>{c[t]=Number(m(t).value),c.from>c.to&&(c[t==="from"?"to":"from"]=c[t])},!1,"true"));m("dates-reset").addEventListener(
"click",()=>I(()=>{[c.known,c.from,c.to,c.against]=["",0,Ye().to,""]})),m("earlier").addEventListener("click",()=>qe(-1)),m("later").addEventListener("click",()=>qe(
1)),m("play").addEventListener("click",Jl),m("all").addEventListener("click",()=>I(()=>{c.hidden.clear(),c.folded.clear(),c.off.clear(),c.picked.clear(),c.least=
0})),m("only-picked").addEventListener("click",()=>me(k.filter(t=>!c.picked.has(t.id)).map(t=>t.id))),m("hide-picked").addEventListener("click",()=>me([...c.picked]))}var us={};st(us,{editStep:()=>uo,listStory:()=>wr,listen:()=>yd,playStory:()=>yr});var[Xl,Yp,Yl,Qp]=[2,3,4,5],Vl=4,_i=t=>`<FEFF${Array.from({length:t.length},(n,o)=>t.charCodeAt(o)).map(n=>n.toString(16).padStart(4,"0")).join("").toUpperCase()}\
>`;function _p({title:t,image:e,wide:n,high:o},r,i){let s=n>o?[842,595]:[595,842],a=Math.min((s[0]-48)/n,(s[1]-48)/o),[l,d]=[n*a,o*a],p=`q ${l.toFixed(2)} 0 0 ${d.
toFixed(2)} ${((s[0]-l)/2).toFixed(2)} ${(s[1]-24-d).toFixed(2)} cm /I Do Q`;return[[`<< /Type /Page /Parent ${Xl} 0 R /MediaBox [0 0 ${s.join(" ")}] /Resources\
 << /XObject << /I ${r+2} 0 R >> >> /Contents ${r+1} 0 R >>`],[`<< /Length ${p.length} >>
stream
${p}
endstream`],[`<< /Type /XObject /Subtype /Image /Width ${n} /Height ${o} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${e.length} >>
stream
`,e,`
endstream`],[`<< /Title ${_i(t)} /Parent ${Yl} 0 R ${i}/Dest [${r} 0 R /Fit] >>`]]}function td(t,{title:e,subject:n}){let o=t.map((s,a)=>Qp+Vl*a),r=o.map(s=>`${s+
Vl-1} 0 R`),i=t.length>1?"/PageMode /UseOutlines ":"";return[[`<< /Type /Catalog /Pages ${Xl} 0 R /Outlines ${Yl} 0 R ${i}/Lang (en) /ViewerPreferences << /Disp\
layDocTitle true >> >>`],[`<< /Type /Pages /Kids [${o.map(s=>`${s} 0 R`).join(" ")}] /Count ${t.length} >>`],[`<< /Title ${_i(e)} /Subject ${_i(n)} /Creator (en\
trepot) >>`],[`<< /Type /Outlines /First ${r[0]} /Last ${r[r.length-1]} /Count ${t.length} >>`],...t.flatMap((s,a)=>{let l=a?`/Prev ${r[a-1]} `:"",d=a+1<t.length?
`/Next ${r[a+1]} `:"";return _p(s,o[a],l+d)})]}function pr(t,e){let n=td(t,e),o=[],r=[],i=new TextEncoder,s=0,a=p=>{let f=typeof p=="string"?i.encode(p):p;o.push(
f),s+=f.length};a(`%PDF-1.7
`),n.forEach((p,f)=>{r.push(s),a(`${f+1} 0 obj
`),p.forEach(a),a(`
endobj
`)});let l=s,d=r.map(p=>`${String(p).padStart(10,"0")} 00000 n 
`).join("");return a(`xref
0 ${n.length+1}
0000000000 65535 f 
${d}trailer
<< /Size ${n.length+1} /Root 1 0 R /Info ${Yp} 0 R >>
startxref
${l}
%%EOF
`),o}function dr(t){let e={focus:g.focus,hover:v.hover,frame:u.frame};v.saving=!0,[v.hover,u.frame]=["",null],c.route<0&&!c.ends[0]&&(g.focus=null);try{return t()}finally{
v.saving=!1,g.focus=e.focus,v.hover=e.hover,u.frame=e.frame}}function ed(t,e){let n=[],o=[...new Set(k.filter(i=>g.cards[i.at]).map(i=>i.family))],r=T.filter(i=>g.
drawn[i.at]);for(let i of o)n.push({glyph:w.looks[i].glyph,colour:w.looks[i][e?"dark":"light"],words:w.looks[i].label});for(let[i,[s,a]]of Object.entries(w.known))
r.some(l=>g.lines[l.at].known===i)&&n.push({dash:a,width:2.2,words:s});for(let[i,s]of Object.entries(w.bands))r.some(a=>String(g.lines[a.at].weight)===i&&g.lines[a.
at].support!==null)&&n.push({dash:[],width:w.widths[i],words:s});return r.some(i=>g.lines[i.at].denied)&&n.push({denied:!0,words:"denied or disputed by somebody"}),
r.some(i=>g.lines[i.at].partial)&&n.push({partial:!0,words:"not every party between the two is named"}),n}function nd(t,e,n,o,r){let i=0,s=r+12;for(let a of n){
let l=30+ht(a.words,11,!1);i&&i+l>o&&([i,s]=[0,s+18]);let d=s-4;a.glyph?t.push({glyph:a.glyph,at:[i+11,d,5],fill:a.colour}):a.denied?(t.push({d:`M${$(i)} ${$(d-
2)}H${$(i+22)}M${$(i)} ${$(d+2)}H${$(i+22)}`,stroke:e.line,width:1,dash:[]}),jo(t,e,i+11,d,5.5)):a.partial?t.push({words:"…",x:i+11,y:d+2,size:15,fill:e.line,
bold:!0,anchor:"middle"}):t.push({d:`M${$(i)} ${$(d)}H${$(i+22)}`,stroke:e.line,width:a.width,dash:a.dash}),t.push({words:a.words,x:i+28,y:s,size:11,fill:e.ink}),
i+=l+16}return n.length?s+8:r}var fo=(t="")=>`Known by: ${t||m("known-told").textContent}. True during: ${m("true-told").textContent}. ${wn()}`,ts=()=>[w.caveat,
u.placed.kind==="map"?w.map_note:"",u.placed.kind==="near"?Sa():"",Al()].filter(Boolean).join(" ");function ur(t,e,n="",o=!1){let r=t?w.dark:w.light,i=[],s=[],a=18,
l=e-2*a,d=(h,y,x,b,S,E=!1)=>{for(let M of x?ft(x,l,b,999,E):[])y+=b*1.3,h.push({words:M,x:0,y:y-b*.3,size:b,fill:S,bold:E});return y},p=nd(s,r,ed(r,t),l,8);if(o)
return{head:i,foot:s,top:d(i,4,n,12,r.soft)+4,low:p+6,edge:a};let f=d(i,12,document.title,17,r.ink,!0);f=d(i,f+3,w.question,12,r.soft),f=d(i,f+2,fo(n),11,r.soft)+
10,p=d(s,p+4,ts(),11,r.ink);for(let h of w.terms)p=d(s,p+2,h,10,r.soft);return{head:i,foot:s,top:f,low:p+14,edge:a}}var od=4e3;function rd(t,e,n,o){let i=[[c.against,u.earlier],[c.known,null]].map(([l,d])=>Ae(d,()=>en(l,()=>Ql(t,e,n/2,Nt(l),o)))),s=document.createElement("can\
vas");[s.width,s.height]=[i[0].width+i[1].width,Math.max(i[0].height,i[1].height)];let a=re(s);return a.fillStyle=(e?w.dark:w.light).ground,a.fillRect(0,0,s.width,
s.height),i.forEach((l,d)=>a.drawImage(l,d*i[0].width,0)),s}var ee=(t,e,n=8e3,o=!1)=>rt()?rd(t,e,n,o):Ql(t,e,n,"",o),kn=(t,e)=>Uint8Array.from(atob(t.toDataURL(
e,.93).split(",")[1]),n=>n.charCodeAt(0));function Ql(t,e,n,o,r){return dr(()=>{let[i,s,a,l]=tr(Qt()),d=a-i,p=l-s,f=2,h=u.placed.kind==="field"?Math.min(n,od):n,
y=Math.min(u.placed.kind==="map"?2400/d:t,h/d,h/p),x=Math.round(Math.max(d*y,640*f)),b=ur(e,x/f,o,r),S=document.createElement("canvas");S.width=x,S.height=Math.
max(Math.round(p*y+(b.top+b.low)*f),1);let E=re(S),M=b.top*f;E.fillStyle=(e?w.dark:w.light).ground,E.fillRect(0,0,S.width,S.height),E.save(),E.beginPath(),E.rect(
0,M,S.width,p*y),E.clip(),E.translate((S.width-d*y)/2,M),E.scale(y,y),E.translate(-i,-s),vn(E,e,u.placed.kind==="field"?Math.max(y,.6):u.placed.kind==="map"?y/f:
y),E.restore();for(let[O,C]of[[b.head,0],[b.foot,M+p*y]]){E.setTransform(f,0,0,f,b.edge*f,C);for(let P of O)te(E,P)}return S})}function id(t){let e=-1;for(let n of t){e^=n;for(let o=0;o<8;o++)e=e>>>1^(e&1?3988292384:0)}return~e>>>0}function _l(t){let e=new TextEncoder,n=[],o=[],r=0,i=p=>{
let f=new DataView(new ArrayBuffer(p.reduce((y,[,x])=>y+x,0))),h=0;for(let[y,x]of p)x===2?f.setUint16(h,y,!0):f.setUint32(h,y,!0),h+=x;return new Uint8Array(f.buffer)};
for(let[p,f]of t){let h=typeof f=="string"?e.encode(f):f,y=e.encode(p),x=[[20,2],[2048,2],[0,2],[0,2],[33,2],[id(h),4],[h.length,4],[h.length,4],[y.length,2],[0,
2]];o.push(i([[33639248,4],[20,2],...x,[0,2],[0,2],[0,2],[0,4],[r,4]]),y);let b=[i([[67324752,4],...x]),y,h];n.push(...b),r+=b.reduce((S,E)=>S+E.length,0)}let s=o.
reduce((p,f)=>p+f.length,0),a=i([[101010256,4],[0,2],[0,2],[t.length,2],[t.length,2],[s,4],[r,4],[0,2]]),l=new Uint8Array(r+s+a.length),d=0;for(let p of[...n,...o,
a])l.set(p,d),d+=p.length;return l}var mr="http://schemas.openxmlformats.org/package/2006",nc="http://schemas.openxmlformats.org/officeDocument/2006/relationships",ns=['xmlns:a="http://schemas.op\
enxmlformats.org/drawingml/2006/main"',`xmlns:r="${nc}"`,'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'].join(" "),Mn=`<?xml version="1.\
0" encoding="UTF-8" standalone="yes"?>
`,$n=12700,[Sn,oc,On]=[960,540,36],tc=62,ec=124,sd=62,ad=230,ld='<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>',cd=["\
dk1:1B2430","lt1:FFFFFF","dk2:44546A","lt2:FBFAF6","accent1:0F4C75","accent2:B4690E","accent3:2E7D5B","accent4:B23A1E","accent5:5B6B7A","accent6:1F77A4","hlink:\
0F4C75","folHlink:5B6B7A"],os=t=>Pt([...t].filter(e=>e>=" "&&e!=="￾"&&e!=="￿").map(e=>/[\ud800-\udfff]/u.test(e)?"�":e).join("")),rc=([t,e,n,o])=>`<a:xfrm\
><a:off x="${Math.round(t*$n)}" y="${Math.round(e*$n)}"/><a:ext cx="${Math.round(n*$n)}" cy="${Math.round(o*$n)}"/></a:xfrm>`;function hr(t,e,n,o,r,i){let s=n?`\
<p:ph type="${n}"/>`:"",a=i.map(p=>`<a:p><a:r><a:rPr lang="en" sz="${Math.round(r*100)}" dirty="0"/><a:t>${os(p)}</a:t></a:r></a:p>`).join(""),l=`<p:spPr>${rc(o)}\
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;return`<p:sp><p:nvSpPr><p:cNvPr id="${t}" name="${e}"/><p:cNvSpPr${n?"":' txBox="1"'}/><p:nvPr>${s}</p\
:nvPr></p:nvSpPr>${l}<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>${a}</p:txBody></p\
:sp>`}var po=t=>`${Mn}<Relationships xmlns="${mr}/relationships">${t.map(([e,n,o])=>`<Relationship Id="${e}" Type="${n==="core-properties"?`${mr}/relationships/\
metadata`:nc}/${n}" Target="${o}"/>`).join("")}</Relationships>`;function fd(){let t=cd.map(r=>r.split(":")).map(([r,i])=>`<a:${r}><a:srgbClr val="${i}"/></a:${r}\
>`).join(""),e=(r,i)=>`<a:${r}><a:latin typeface="${i}"/><a:ea typeface=""/><a:cs typeface=""/></a:${r}>`,n=r=>r.repeat(3),o='<a:solidFill><a:schemeClr val="phC\
lr"/></a:solidFill>';return`${Mn}<a:theme ${ns} name="entrepot"><a:themeElements><a:clrScheme name="entrepot">${t}</a:clrScheme><a:fontScheme name="entrepot">${e(
"majorFont","Georgia")}${e("minorFont","Arial")}</a:fontScheme><a:fmtScheme name="entrepot"><a:fillStyleLst>${n(o)}</a:fillStyleLst><a:lnStyleLst>${n(`<a:ln w="\
6350">${o}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${n("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>${n(o)}</a:bgFill\
StyleLst></a:fmtScheme></a:themeElements></a:theme>`}var es=(t,e,n)=>`${Mn}<p:${t} ${ns}><p:cSld><p:spTree>${ld}${e}</p:spTree></p:cSld>${n}</p:${t}>`;function pd(t){
let e=o=>{let r=(Sn-2*On)/o*2;return t.map(s=>Math.max(1,Math.ceil(s.length/r))).reduce((s,a)=>s+a,0)*o*1.2},n=[13,12,11,10].find(o=>e(o)<=ec)??9;return{size:n,
high:Math.min(e(n),ec)}}function dd(t){let e=oc-16,n=t.print.join(" · "),o=10*Math.ceil(n.length/ad),r=pd(t.answer),i=tc+r.high+8,s=[Sn-2*On,e-o-8-i],a=Math.min(
s[0]/t.wide,s[1]/t.high),[l,d]=[t.wide*a,t.high*a],p=[(Sn-l)/2,i+(s[1]-d)/2,l,d],f=`<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture" descr="${os(t.spoken)}"/><p\
:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill\
><p:spPr>${rc(p)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,h=(x,b)=>[On,x,Sn-2*On,b],y=[hr(2,"Title","title",h(24,36),t.title.length>sd?
17:26,[t.title]),hr(3,"Answer","",h(tc,r.high),r.size,t.answer),f,hr(5,"Sources","",h(e-o,o),8,[n])];return es("sld",y.join(""),"<p:clrMapOvr><a:masterClrMappin\
g/></p:clrMapOvr>")}var ud=(t,e)=>[[`ppt/slides/slide${e}.xml`,dd(t)],[`ppt/slides/_rels/slide${e}.xml.rels`,po([["rId1","slideLayout","../slideLayouts/slideLay\
out1.xml"],["rId2","image",`../media/image${e}.png`]])],[`ppt/media/image${e}.png`,t.image]];function ic(t,e){let n=e.map((f,h)=>h+1),o=(f,h)=>`<Override PartNa\
me="/${f}" ContentType="application/vnd.openxmlformats-${h}+xml"/>`,r="officedocument.presentationml",i=[o("ppt/presentation.xml",`${r}.presentation.main`),o("p\
pt/slideMasters/slideMaster1.xml",`${r}.slideMaster`),o("ppt/slideLayouts/slideLayout1.xml",`${r}.slideLayout`),...n.map(f=>o(`ppt/slides/slide${f}.xml`,`${r}.s\
lide`)),o("ppt/theme/theme1.xml","officedocument.theme"),o("docProps/core.xml","package.core-properties")],s=hr(2,"Title","title",[On,24,Sn-2*On,36],26,["Title"]),
d=es("sldMaster",s,'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" \
accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>\
<a:lvl1pPr algn="l"><a:defRPr sz="2600" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleSty\
le><p:bodyStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:otherStyle></p:txStyles>'),
p=es("sldLayout",s,"<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");return _l([["[Content_Types].xml",`${Mn}<Types xmlns="${mr}/content-types"><Default Exten\
sion="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${i.join("")}</Types>`],["\
_rels/.rels",po([["rId1","officeDocument","ppt/presentation.xml"],["rId2","core-properties","docProps/core.xml"]])],["docProps/core.xml",`${Mn}<cp:corePropertie\
s xmlns:cp="${mr}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${os(t)}</dc:title><dc:creator>entrepot</dc:creator><dc:langua\
ge>en</dc:language></cp:coreProperties>`],["ppt/presentation.xml",`${Mn}<p:presentation ${ns}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:\
sldMasterIdLst><p:sldIdLst>${n.map(f=>`<p:sldId id="${255+f}" r:id="rId${f+2}"/>`).join("")}</p:sldIdLst><p:sldSz cx="${Sn*$n}" cy="${oc*$n}"/><p:notesSz cx="68\
58000" cy="9144000"/></p:presentation>`],["ppt/_rels/presentation.xml.rels",po([["rId1","slideMaster","slideMasters/slideMaster1.xml"],["rId2","theme","theme/th\
eme1.xml"],...n.map(f=>[`rId${f+2}`,"slide",`slides/slide${f}.xml`])])],["ppt/slideMasters/slideMaster1.xml",d],["ppt/slideMasters/_rels/slideMaster1.xml.rels",
po([["rId1","slideLayout","../slideLayouts/slideLayout1.xml"],["rId2","theme","../theme/theme1.xml"]])],["ppt/slideLayouts/slideLayout1.xml",p],["ppt/slideLayou\
ts/_rels/slideLayout1.xml.rels",po([["rId1","slideMaster","../slideMasters/slideMaster1.xml"]])],["ppt/theme/theme1.xml",fd()],...e.flatMap((f,h)=>ud(f,h+1))])}function rs(){let t=ee(2,!1,3400,!0);return{title:document.title,answer:[`${w.question} ${fo()}`.trim()],spoken:`${document.title}. ${w.question}`,print:[ts(),...w.
terms],image:kn(t,"image/png"),wide:t.width,high:t.height}}var is=t=>new Blob([ic(document.title,t)],{type:"application/vnd.openxmlformats-officedocument.presen\
tationml.presentation"}),sc=()=>is([rs()]);var ss=t=>`${t.by}, ${wt(t.on)}`,ac=t=>t.split(`
`).filter(Boolean);async function as(t){let e=Jt(t.view).grown.filter(n=>!_e.some(o=>o[1]===n));for(let n of e)await Fo(n)}function ls(t){let e={...c};try{return z.
steps.map((n,o)=>(Object.assign(c,Jt(n.view)),K(!0),t(n,`${o+1}. ${n.title}`)))}finally{Object.assign(c,e),K(!0)}}async function gr(){let t={...c,grown:c.grown.
slice()};for(let e of z.steps)await as(e);Object.assign(c,t),K(!0)}function hd(){let t=m("twin-lines").closest("table")?.cloneNode(!0);return t.querySelectorAll(
"[id]").forEach(e=>e.removeAttribute("id")),t}var lc=()=>ls((t,e)=>{let n=A("section","","page"),o=document.createElement("img");return o.alt=e,o.src=ee(2,!1,3e3).
toDataURL("image/png"),n.append(A("h2",e),o,A("p",t.text),A("small",ss(t))),c.mode==="table"&&n.append(hd()),n});function md(t,e,n){let i=[],s=12,a=(p,f,h,y=!1)=>{
for(let x of ft(p,t.width/2-36,f,999,y))s+=f*1.3,i.push({words:x,x:18,y:s-f*.3,size:f,fill:h,bold:y})};a(e,22,w.light.mark,!0),s+=4;for(let p of ac(n.text))a(p,
14,w.light.ink);a(ss(n),11,w.light.soft);let l=document.createElement("canvas");l.width=t.width,l.height=Math.ceil(s*2)+t.height;let d=re(l);d.fillStyle=w.light.
ground,d.fillRect(0,0,l.width,l.height),d.drawImage(t,0,l.height-t.height),d.scale(2,2);for(let p of i)te(d,p);return l}async function cc(){await gr();let t=ls(
(n,o)=>{let r=md(ee(2,!1,3e3),o,n);return{title:o,image:kn(r,"image/jpeg"),wide:r.width,high:r.height}}),e={title:document.title,subject:w.question};return new Blob(
pr(t,e),{type:"application/pdf"})}async function fc(){return await gr(),is(ls((t,e)=>{let n=rs(),o=`${document.title}. ${w.question}`;return{...n,title:e,answer:[
...ac(t.text),fo()],spoken:`${e}. ${t.text}`,print:[ss(t),o,...n.print]}}))}var ge=-1,cs=-1;function wr(){let t=z.steps;m("story").replaceChildren(...t.map((n,o)=>{let r=A("li"),i=q(n.title,()=>ps(o)),s=A("div","","steps");i.setAttribute(
"aria-pressed",String(ge===o));let a=(l,d,p,f=!1)=>{let h=q(l,p);h.setAttribute("aria-label",`${d}: ${n.title}`),h.disabled=f,s.append(h)};return a("↑","Earli\
er in the story",()=>pc(o,-1),o===0),a("↓","Later in the story",()=>pc(o,1),o===t.length-1),a("Change","Change the step",()=>uo(o)),a("Remove","Remove the ste\
p",()=>ve(()=>{z.steps=t.filter((l,d)=>d!==o)})),r.append(i,s),r}));for(let n of["play","print","pdf","pptx"])m(`story-${n}`).disabled=t.length===0;m("story-pla\
y").textContent=ge<0?"Play":"Stop"}function uo(t){cs=t;let e=z.steps[t]||{title:"",text:""};m("story-form").open=!0,m("step-title").value=e.title,m("step-text").
value=e.text,m("step-by").value=e.by||z.by,m("step-keep").textContent=t<0?"Add this view":"Change to these words and this view",m("step-title").focus()}function pc(t,e){
ve(()=>{let n=z.steps.slice();n.splice(t+e,0,...n.splice(t,1)),z.steps=n}),m("story").children[t+e].querySelector("button")?.focus()}function gd(t){Object.assign(
c,Jt(t.view)),v.lastKind="",K(!0),c.eye?L.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):St(),it()}async function ps(t){let e=z.steps[t];Lt(),ge=t,await as(
e),gd(e),m("telling").hidden=!1,m("telling-at").textContent=`${t+1} of ${z.steps.length}`,m("telling-title").textContent=e.title,m("telling-text").textContent=e.
text,m("telling-back").disabled=t===0,m("telling-next").disabled=t===z.steps.length-1}function ds(){ge=-1,m("telling").hidden=!0,wr()}var yr=()=>ge>=0?ds():z.steps.
length?ps(0):W("There is no story yet: s adds this view"),fs=t=>ge+t>=0&&ge+t<z.steps.length&&ps(ge+t);function wd(t){if(ge<0)return!1;let e={ArrowRight:1,PageDown:1,
ArrowLeft:-1,PageUp:-1}[t.key];if(e)fs(e);else if(t.key==="Escape")ds();else return!1;return t.preventDefault(),t.stopPropagation(),!0}function yd(){m("step-for\
m").addEventListener("submit",t=>{t.preventDefault();let e=Le(m("step-title").value,100),n=Le(m("step-by").value,100);if(!e||!n)return W("A step needs a title a\
nd the name of its author");Ce();let o={page:Zt,title:e,text:Le(m("step-text").value,2e3),view:se(),by:n,on:Dn()};z.by=n,ve(()=>{z.steps=cs<0?[...z.steps,o]:z.steps.
map((r,i)=>i===cs?o:r)}),uo(-1),m("story-form").open=!1,W(`${z.steps.length} ${z.steps.length===1?"step":"steps"} in the story`)}),m("step-form").addEventListener(
"keydown",t=>t.key!=="Escape"&&t.stopPropagation()),window.addEventListener("keydown",t=>oe(t).matches("textarea, input")||t.altKey||t.ctrlKey||t.metaKey||m("ke\
y-sheet").open||wd(t),!0),m("story-play").addEventListener("click",yr),m("telling-next").addEventListener("click",()=>fs(1)),m("telling-back").addEventListener(
"click",()=>fs(-1)),m("telling-stop").addEventListener("click",ds),m("story-print").addEventListener("click",async()=>{await gr(),v.toPrint=!0,window.print()}),
m("story-pdf").addEventListener("click",async()=>Wt(jt("pdf"),await cc())),m("story-pptx").addEventListener("click",async()=>Wt(jt("pptx"),await fc()))}function En(t,e){if(!t.length)return;e.push(Nr());let{view:n,own:o}=t.pop();Xs(o),hs(n)}function hs(t){let e=c.eye,n=c.mode,o=c.turn;Object.assign(c,Jt(t)),c.mode===
n&&c.turn===o&&(c.eye=e),v.lastKind="",K(!0),it()}function vd(t){let e=[...Tt().map(Rn),...T.filter(n=>g.drawn[n.at]).map(n=>"line:"+n.uid)];e.length&&vt(e[(e.indexOf(c.at)+t+e.length)%e.length])}function xd(t){
let e=Y(c.at),n=N(D.get(e)),o=20,r={ArrowLeft:-o,ArrowRight:o}[t.key]||0,i={ArrowUp:-o,ArrowDown:o}[t.key]||0;I(()=>c.pinned.set(e,[Z(n[0]+r),Z(n[1]+i)]),!0,"nu\
dge")}var dc={"/":t=>{t.preventDefault(),m("search").focus()},t:()=>no(c.mode==="table"?"picture":"table"),m:()=>w.map&&no(c.mode==="map"?"picture":"map"),"?":()=>vr(),
n:t=>{t.preventDefault(),ir()},b:t=>{t.preventDefault(),sr()},s:t=>{t.preventDefault(),uo(-1)},p:()=>yr(),k:()=>kl(),d:()=>m("theme").click(),l:()=>m("every").hidden||
m("every").click(),r:()=>m("turn").hidden||m("turn").click(),0:()=>m("fit").click(),"[":()=>qe(-1),"]":()=>qe(1),h:()=>c.picked.size?me([...c.picked]):gt(Y(c.at))&&
me(tn(gt(Y(c.at)))),e:()=>c.at.startsWith("card:")&&or(D.get(Y(c.at))),o:()=>c.at.startsWith("card:")&&Mi(D.get(Y(c.at))),w:()=>c.at.startsWith("card:")&&Si(D.get(
Y(c.at))),g:()=>bl(),y:()=>m("tidy").click(),f:()=>c.at.startsWith("card:")&&Xo(Y(c.at)),c:()=>c.at.startsWith("card:")&&(v.joining?Ne(v.joining,Y(c.at)):Bo(Y(c.
at))),x:()=>c.at.startsWith("card:")&&I(()=>c.picked.has(Y(c.at))?c.picked.delete(Y(c.at)):c.picked.add(Y(c.at)))},vr=()=>m("key-sheet").open?m("key-sheet").close():
m("key-sheet").showModal();function bd(){j.addEventListener("keydown",t=>{jn[t.key]?(t.preventDefault(),t.altKey&&c.at.startsWith("card:")&&u.placed.kind!=="map"?
xd(t):vd(jn[t.key])):t.key==="Enter"&&v.shownSheet?m("sheet").focus():(t.key==="+"||t.key==="-")&&L.moveTo({scale:L.getScale()*(t.key==="+"?1.2:1/1.2)})}),m("ke\
ys-open").addEventListener("click",vr),m("keys-close").addEventListener("click",vr),document.addEventListener("keydown",t=>{if(m("key-sheet").open)return t.key===
"?"?vr():void 0;let e=oe(t).matches("input[type=search], textarea, input[type=text]");t.key==="Escape"?(so(),e&&(oe(t).value=""),m("hits").replaceChildren(),m("\
save").open=!1,bn(!1),ao(!1),gn(),j.focus({preventScroll:!0})):(t.ctrlKey||t.metaKey)&&!e&&(t.key==="z"||t.key==="Z"||t.key==="y")?(t.preventDefault(),t.key==="\
z"&&!t.shiftKey?En(ae,le):En(le,ae)):!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&dc[t.key]&&dc[t.key](t)})}var gs={};st(gs,{listen:()=>Ld});var pt=m("mini"),We=[168,112],uc=["bottom-left","bottom-right","top-right","top-left"],kd=["panel","map-note","telling"],$d=1e6,ze=1,xr=[0,0];function gc(){let t=L.
getScale(),{x:e,y:n}=L.getViewPosition(),o=j.clientWidth/t,r=j.clientHeight/t;return[e-o/2,n-r/2,e+o/2,n+r/2]}function hc(t){if(window.innerWidth<=760&&!m("pane\
l").hidden)return!0;let e=j.getBoundingClientRect(),[n,o]=[pt.offsetWidth+20,pt.offsetHeight+20],r=t.endsWith("left")?e.left:e.right-n,i=t.startsWith("top")?e.top:
e.bottom-o;return kd.map(m).filter(s=>!s.hidden).map(s=>s.getBoundingClientRect()).some(s=>s.left<r+n&&s.right>r&&s.top<i+o&&s.bottom>i)}var Md=()=>(u.placed.strips??
[]).filter(([t])=>t).map(([,t])=>t);function Sd(t){let e=L.getScale(),[n,o,r,i]=gc(),[s,a]=[pt.offsetWidth,pt.offsetHeight].map(p=>(p+20)/e),l=p=>{let f=p.endsWith(
"left")?n:r-s,h=p.startsWith("top")?o:i-a,y=f===n&&Md().some(b=>b<h+a&&b+26>h);return(hc(p)||y?$d:0)+t.filter(([b,S,E,M])=>Math.abs(b-f-s/2)<(E+s)/2&&Math.abs(S-
h-a/2)<(M+a)/2).length},d=pt.dataset.corner||uc[0];pt.dataset.corner=uc.reduce((p,f)=>l(f)<l(p)?f:p,d),pt.hidden=hc(pt.dataset.corner)}var Od=()=>u.placed.kind===
"map"?[...fe().values()].map(([t])=>t):k.filter(t=>g.cards[t.at]);function Ed(){let t=u.placed&&c.mode!=="table"&&j.clientWidth>0?Od():[],[e,n,o,r]=gc(),i=t.map(
N),s=!i.some(([O,C,P,B])=>O-P/2<e-1||O+P/2>o+1||C-B/2<n-1||C+B/2>r+1);if(pt.hidden=s,s)return;v.moving||Sd(i);let[a,l,d,p]=ut(i),f=re(pt),h=2;ze=Math.min((We[0]-
8)/(d-a),(We[1]-8)/(p-l)),xr=[(a+d)/2-We[0]/2/ze,(l+p)/2-We[1]/2/ze],[pt.width,pt.height]=[We[0]*h,We[1]*h];let y=ct()?w.dark:w.light,x=(O,C)=>(O-xr[C])*ze;f.scale(
h,h),t.forEach((O,C)=>{let[P,B,U,J]=i[C];f.fillStyle=w.looks[O.family][ct()?"dark":"light"],f.fillRect(x(P-U/2,0),x(B-J/2,1),Math.max(U*ze,1.5),Math.max(J*ze,1.5))}),
f.strokeStyle=y.mark,f.lineWidth=1.5;let[b,S,E,M]=[Math.max(x(e,0),1),Math.max(x(n,1),1),Math.min(x(o,0),We[0]-1),Math.min(x(r,1),We[1]-1)];f.strokeRect(b,S,Math.
max(E-b,3),Math.max(M-S,3))}function mc(t){if(!(t.buttons&1))return;let e=pt.getBoundingClientRect();L.moveTo({position:{x:xr[0]+(t.clientX-e.left)/ze,y:xr[1]+(t.
clientY-e.top)/ze}})}function Ld(){L.on("afterDrawing",()=>{ie&&v.moving||Ed()}),pt.addEventListener("pointerdown",t=>{pt.setPointerCapture(t.pointerId),mc(t)}),
pt.addEventListener("pointermove",mc),pt.addEventListener("pointerup",Ce)}var vs={};st(vs,{listen:()=>zd});var ws={};st(ws,{found:()=>kr,listen:()=>Pd});var{spelling:wc,reason:Ad}=_a(w.search),yc=0,br="";function Cd(t){clearTimeout(yc),br=t.trim(),!(!G||br.length<2)&&(yc=setTimeout(async()=>{let e;try{e=await Et(
"/api/search?q="+encodeURIComponent(br))}catch(o){return W(o.message)}if(e.query!==br)return;let n=e.found.filter(o=>!V.has(o.uid)).slice(0,10);for(let o of n){
let r=A("li","","live"),i=q(o.name,async()=>{if(Object.keys(G.opens).length)return location.assign("/around?x="+encodeURIComponent(o.uid));await dn(o.uid,0),V.has(
o.uid)&&vt("card:"+V.get(o.uid)[0].id)});i.append(A("small",`${o.small}; on file, not drawn: adds it`)),r.append(i),m("hits").append(r)}W(`${m("hits").children.
length} found, ${n.length} of them not drawn yet`)},220))}function kr(t){let e=t.trim(),n=wc(e),o=e.replace(/^IMO /,"").replace(/^INN /,"").toLowerCase(),r=[];if(!e)
return r;let i=v.index||=k.map(l=>l.keys.slice(0,l.named).map(wc));k.forEach((l,d)=>{let p=l.uid===e||l.uid===e.toLowerCase(),f=l.keys.slice(l.named,-1);if(p||f.
some(y=>y.toLowerCase()===o))return r.push([l,p?"uid":"number "+o,[-1,0,0,"",l.uid]]);let h=null;i[d].forEach((y,x)=>{let b=Qa(n,y);if(b<0)return;let S=b===0&&l.
keys[x]!==l.keys[0],E=[b,S?1:0,y[0].length,y[0],l.uid];(!h||ci(E,h[2])<0)&&(h=[l,Ad(b,l.keys[x],S),E])}),h&&r.push(h)}),r.sort((l,d)=>ci(l[2],d[2])||l[0].at-d[0].
at);let s=new Set(r.map(([l])=>l.uid)),a=new Map;for(let[l]of r)for(let d of l.apart)!s.has(d)&&!a.has(d)&&a.set(d,l);for(let[l,d]of a)for(let p of V.get(l)||[])
r.push([p,`kept apart from ${d.keys[0]} by a decision`,[12]]);return r}function Td(){let t=m("search").value,e=m("hits"),n=kr(t);if(e.replaceChildren(),!t.trim())
return g.focus=Lo(),W(""),Ue();for(let[o,r]of n.slice(0,12)){let i=A("li"),s=q(o.name,()=>v.joining?Ne(v.joining,o.id):Nd(o));r!=="name"&&s.append(A("small","ma\
tched: "+r)),g.cards[o.at]||s.append(A("small",c.hidden.has(o.id)?"hidden: Show all brings it back":"filtered out at present")),i.append(s),e.append(i)}n.length>
12&&e.append(A("li",`${n.length-12} more: type more of the name`)),W(n.length?n.length+" found":"Nothing of that name is drawn here"),g.focus=new Set(n.map(([o])=>o.
id)),Cd(t),u.batches=null,Ue()}function Nd(t){vt("card:"+t.id),window.innerWidth<=760&&m("stage").scrollIntoView({block:"start"}),g.cards[t.at]&&c.mode!=="table"&&
Ha(t)}function Pd(){m("search").addEventListener("focus",()=>{window.innerWidth<=760&&m("search").scrollIntoView({block:"start"})}),m("search").addEventListener(
"input",Td),m("search").addEventListener("keydown",t=>{if(t.key==="Enter"){let e=m("hits").querySelector("button");e&&e.click()}})}var vc=()=>k.filter(t=>g.cards[t.at]),ys=()=>T.filter(t=>g.drawn[t.at]),jd=()=>u.placed.kind==="near"?pe():ys().map(t=>[t]),Wd=()=>ys().map(t=>u.geometry[t.at].
label);function zd(){Object.assign(j,{spot:nr,hideLines:t=>{w.limits.hide=t},names:()=>u.namesDrawn,items:()=>({nodes:kt.nodes.get().map(({id:t,x:e,y:n})=>[t,e,
n]),edges:kt.edges.get().map(({id:t,from:e,to:n})=>[t,e,n]),chosen:L.getSelection()}),sized:t=>zt()?.box(Ut.get(t)[0],L.getScale()),at:(t,e)=>{let n=L.canvasToDOM(
{x:t,y:e});return[L.getNodeAt(n)||"",L.getEdgeAt(n)||""]},strokes:()=>u.placed.kind==="near"?pe().length:0,scale:()=>L.getScale(),choose:t=>vt(t),papers:()=>u.paperBoxes,
pixel:(t,e)=>{let n=L.canvasToDOM({x:t,y:e}),o=j.getBoundingClientRect();return[o.left+n.x,o.top+n.y]},measures:()=>Object.fromEntries(g.measures.map(([t,e,n])=>[
t.uid,[e,n]])),earlier:()=>u.earlier&&T.filter(t=>u.earlier?.drawn[t.at]).map(t=>t.uid),bounds:()=>Qt(),seats:()=>Tt().map(t=>[t.id,...N(t)]),paths:()=>jd().map(
([t])=>[X(k[t.source]).id,X(k[t.target]).id,u.geometry[t.at].d]),labels:()=>Wd().filter(t=>t&&t[2]),boxes:()=>vc().map(t=>[t.id,...N(t)]),named:t=>(k.find(e=>e.
name===t)||{}).id,found:t=>kr(t).map(([e,n])=>[e.uid,n]),shown:()=>({cards:vc().map(t=>t.id),lines:ys().map(t=>t.uid),focus:g.focus&&[...g.focus],states:g.lines})})}var bs={};st(bs,{listen:()=>Gd});var Dd=t=>/^[=+\-@\t\r]/.test(t)?`'${t}`:t,Id=t=>/[",\n\r]/.test(t)?`"${t.replace(/"/g,'""')}"`:t,xc=t=>t.map(e=>`${e.map(n=>Id(Dd(String(n)))).join(",")}\r
`).join("");var xs={};st(xs,{COLUMNS:()=>$r,cellsOf:()=>ho,listTable:()=>Ke,listen:()=>Bd});var $c=200,$r=["From","Relation","To","Goods","Support","How it is documented","Sources","Denied or answered by","Public","Claims"],ho=t=>{let e=g.lines[t.at];return[
k[t.source].name,ke(t),k[t.target].name,e.goods,e.printed,[e.word,e.change&&`${At[e.change][1]}: ${Yo(e)}`].filter(Boolean).join("; "),(e.voices||[]).join(", "),
(e.denied_by||[]).join(", "),[...new Set((e.public||[]).filter(Boolean))].join(" to ")]},Ln={lines:[-1,1],cards:[-1,1]},Rd=t=>R[t.at].filter(e=>g.drawn[e.at]).length,
bc=t=>[t.name,t.small,g.pills[t.at].map(e=>e[0]).join(", "),Rd(t)];function kc(t,e,n){let[o,r]=Ln[e];if(o<0)return t;let i=a=>e==="lines"&&o===4?g.lines[a.at].support??
-1:e==="lines"&&o===9?g.lines[a.at].claims.length:n(a)[o];return t.map(a=>[i(a),a]).sort(([a],[l])=>r*(typeof a=="number"?a-Number(l):a.localeCompare(String(l),
"en"))).map(([,a])=>a)}function Ke(){if(c.mode!=="table"&&!v.printing)return;let t=m("twin-lines"),e=kc(T.filter(i=>g.drawn[i.at]&&(!g.focus||c.route<0||g.focus.
has(i.uid))),"lines",ho);t.replaceChildren();for(let i of e.slice(0,v.tableSize)){let s=A("tr");s.dataset.line=i.uid,c.at==="line:"+i.uid&&(s.className="on"),ho(
i).forEach((d,p)=>{let f=A("td",d,p===8?"days":"");f.dataset.label=$r[p],s.append(f)});let a=A("td");for(let d of i.notes){let p=A("a",String(d));p.href="#note-"+
d,p.addEventListener("click",f=>{f.preventDefault(),m("note-"+d).scrollIntoView()}),a.append(p," ")}let l=q(`Evidence (${g.lines[i.at].claims.length})`,()=>vt("\
line:"+i.uid));l.setAttribute("aria-label",`Evidence: ${k[i.source].name} to ${k[i.target].name}`),a.append(l),s.append(a),t.append(s)}let n=kc(k.filter(i=>g.cards[i.
at]&&(!g.focus||c.route<0||g.focus.has(i.id))),"cards",bc),o=m("twin-cards");o.replaceChildren();for(let i of n.slice(0,v.tableSize)){let s=A("tr"),a=A("td","",
"screen");s.dataset.card=i.id;for(let d of bc(i))s.append(A("td",String(d)));let l=q("Evidence",()=>vt("card:"+i.id));l.setAttribute("aria-label",`Evidence: ${i.
name}`),a.append(l),s.append(a),o.append(s)}let r=Math.max(e.length,n.length)-v.tableSize;m("more").hidden=r<=0,m("more").textContent=`Show ${Math.min(r,$c)} mo\
re rows`,m("twin-told").textContent=`${e.length} lines and ${n.length} cards`+(r>0?`, the first ${v.tableSize} shown`:"")}function Bd(){for(let[t,e]of[["lines",
"twin-lines"],["cards","twin-cards"]])m(e).closest("table")?.querySelectorAll("th:not(.screen)").forEach((n,o,r)=>{n.replaceChildren(q(n.textContent,()=>{let[i,
s]=Ln[t];Ln[t]=i!==o?[o,1]:s>0?[o,-1]:[-1,1],r.forEach(a=>a.removeAttribute("aria-sort")),Ln[t][0]>=0&&n.setAttribute("aria-sort",Ln[t][1]>0?"ascending":"descen\
ding"),Ke(),W(Ln[t][0]<0?"In the order of the picture":`Sorted by ${n.textContent}`)}))});m("more").addEventListener("click",()=>{v.tableSize+=$c,Ke()})}function Mc(){let t=T.filter(e=>g.drawn[e.at]).map(e=>[...ho(e),g.lines[e.at].claims.join(" "),e.uid]);return xc([[...$r,"Relation uid"],...t])}function Sc(){let t=n=>{
let{at:o,text:r,source:i,target:s,...a}=g.lines[n.at];return{...a,source:k[i].uid,target:k[s].uid}},e={title:document.title,known_by:c.known||null,compared_with:c.
against||null,during:Ie()[1]?Ie():null,view:se(),nodes:k.filter(n=>g.cards[n.at]).map(n=>({uid:n.uid,name:n.name,kind:n.family,small:n.small,measures:g.pills[n.
at].map(o=>o[0])})),edges:T.filter(n=>g.drawn[n.at]).map(t),routes:g.routes,sources:w.terms};return JSON.stringify(e,null,1)+`
`}function Oc(){let t=ee(2,!1,6e3),{title:e}=document,n={title:e,image:kn(t,"image/jpeg"),wide:t.width,high:t.height};return new Blob(pr([n],{title:e,subject:w.question}),
{type:"application/pdf"})}function Ec(){return dr(()=>{let[t,e,n,o]=tr(Qt()),r=u.placed.kind==="map"?(n-t)/1e3:1,i=Math.max(n-t,640*r),s=ur(!1,i/r),a=o-e+(s.top+s.low)*r,l=t-(i-(n-t))/2,
d=e-s.top*r,p=(f,h)=>[`<g transform="translate(${$(l+s.edge*r)} ${$(h)}) scale(${r.toFixed(4)})">`,...f.map(cn),"</g>"];return[`<svg xmlns="http://www.w3.org/20\
00/svg" viewBox="${$(l)} ${$(d)} ${$(i)} ${$(a)}" width="${$(i/r)}" height="${$(a/r)}" role="img" font-family="${Pt(w.font)}">`,`<title>${Pt(document.title)}</t\
itle>`,`<desc>${Pt(T.filter(f=>g.drawn[f.at]).slice(0,400).map(f=>`${k[f.source].name} to ${k[f.target].name}: ${f.label} (${g.lines[f.at].small})`).join("; "))}\
</desc>`,`<metadata>${Pt(w.terms.join(`
`))}</metadata>`,`<rect x="${$(l)}" y="${$(d)}" width="${$(i)}" height="${$(a)}" fill="${w.light.ground}"/>`,`<svg id="picture" x="${$(t)}" y="${$(e)}" width="${$(
n-t)}" height="${$(o-e)}" viewBox="${$(t)} ${$(e)} ${$(n-t)} ${$(o-e)}">`,...Fd(r),...c.against&&!rt()?zi(Ht(null,!1),1/r,!1).map(cn):[],...z.notes.length?_o(Ht(
null,!1),1/r,!1).map(cn):[],"</svg>",...p(s.head,d),...p(s.foot,o),"</svg>"].join(`
`)+`
`})}function Fd(t){let e=w.light,n=[],o=(a,l,d,p,f,h="")=>`<text x="${$(a)}" y="${$(l)}" font-size="${$(p)}" fill="${f}"${h}>${Pt(d)}</text>`,r=' font-weight="b\
old"',i=' text-anchor="middle"';if(u.placed.kind==="map"){let a=` stroke="${e.edge}" stroke-width="${(.8*t).toFixed(2)}"`;return n.push(`<path d="${w.map.outline}\
" fill="${e.band}"${a} fill-rule="evenodd"/>`,`<path d="${w.map.borders}" fill="none"${a}/>`),[...n,...yi(Ht(null,!1),1/t).map(cn)]}if(u.placed.kind==="near")return yi(
Ht(null,!1),1).map(cn);for(let[a,l,d]of u.placed.headings||[])n.push(o(l,d,a,10.5,e.soft,r+i+' letter-spacing="1"'));(u.placed.strips||[]).forEach(([a,l])=>a&&n.
push(o(0,l+21,a,12,e.soft,r)));let s=T.filter(a=>g.drawn[a.at]&&(u.geometry[a.at].d||u.geometry[a.at].from));for(let a of s){let l=g.lines[a.at],d=u.geometry[a.
at],p=w.widths[l.weight]*(d.from?.55:1),f=w.known[l.known][1],h=d.d||`M${(d.from||d.tip).map($).join(" ")}L${$(d.tip[0])} ${$(d.tip[1])}`,y=f.length?` stroke-da\
sharray="${f.map($).join(" ")}"`:"",x=(U,J)=>`<path d="${h}" fill="none" stroke="${U}" stroke-width="${$(J)}"${y}/>`;n.push(l.denied?x(e.line,p+3)+x(e.ground,p+
.6):x(e.line,p));let b=6+p,S=b*.45,[E,M]=d.tip,[O,C]=d.way,P=E-O*b,B=M-C*b;n.push(`<polygon points="${[[E,M],[P-C*S,B+O*S],[P+C*S,B-O*S]].map(U=>U.map($).join("\
,")).join(" ")}" fill="${e.line}"/>`)}for(let a of s){let l=g.lines[a.at],d=u.geometry[a.at].label;if(!d)continue;let[p,f,h,y]=qo(Uo(a,l.small,d,1),d),x=p-h/2,b=f-
y/2;n.push(`<rect x="${$(x)}" y="${$(b)}" width="${$(h)}" height="${$(y)}" rx="7" fill="${e.ground}" stroke="${e.edge}"${l.known==="unknown"||l.known==="propose\
d"?' stroke-dasharray="2 3"':""}/>`);let S=b+4+11.5*.85;for(let E of a.text)n.push(o(p,S,E,11.5,e.ink,i)),S+=14;if(n.push(o(p,S,l.small,11,e.soft,i)),l.partial&&
n.push(o(p+h/2-3,b+1,"…",15,e.line,r+' text-anchor="end"')),l.denied){let E=x-1,M=b-1;n.push(`<circle cx="${$(E)}" cy="${$(M)}" r="7" fill="${e.card}" stroke=\
"${e.ink}"/>`),n.push(`<path d="M${$(E-3)} ${$(M-3)}L${$(E+3)} ${$(M+3)}M${$(E+3)} ${$(M-3)}L${$(E-3)} ${$(M+3)}" stroke="${e.ink}" stroke-width="1.6"/>`)}}for(let a of k)
g.cards[a.at]&&n.push(...Hd(a,o,e));return n}function Hd(t,e,n){let[o,r,i,s]=N(t),a=o-i/2,l=r-s/2,d=w.looks[t.family],p=' font-weight="bold"';if(!i)return[];if(u.
placed.kind!=="wide"&&u.placed.kind!=="tall")return[zo(d.glyph,o,r,i/2,d.light),e(o+i/2+1,r+3,_t(t.name,40,x=>x.length),9,n.ink,p)];let f=[`<rect x="${$(a)}" y=\
"${$(l)}" width="${$(i)}" height="${$(s)}" rx="4" fill="${n.card}" stroke="${t.end?n.mark:n.edge}" stroke-width="${t.end?"1.6":"1"}"/>`,`<rect x="${$(a)}" y="${$(
l)}" width="5" height="${$(s)}" rx="2" fill="${d.light}"/>`,zo(d.glyph,a+18,r,5,d.light)],h=r-(15*t.text.length+13)/2+10;for(let x of t.text)f.push(e(a+32,h,x,13,
n.ink,p)),h+=15;f.push(e(a+32,h,t.small,11,n.soft));let y=a+i-6;for(let[x,b]of[...g.pills[t.at]].reverse())f.push(`<rect x="${$(y-b)}" y="${$(l-7)}" width="${$(
b)}" height="13" rx="6.5" fill="${n.pill}"/>`,e(y-b/2,l+2.6,x,8.5,n["pill-ink"],' text-anchor="middle"'+p)),y-=b+4;return f}var Ud={png:()=>ee(2,ct()).toBlob(t=>Wt(jt("png"),t)),pdf:()=>Wt(jt("pdf"),Oc()),pptx:()=>Wt(jt("pptx"),sc()),svg:()=>Wt(jt("svg"),new Blob([Ec()],{type:"image/\
svg+xml"})),csv:()=>Wt(jt("csv"),new Blob(["\uFEFF"+Mc()],{type:"text/csv"})),json:()=>Wt(jt("json"),new Blob([Sc()],{type:"application/json"}))};function Gd(){
if(G){m("keep").hidden=!1,m("home").hidden=!1;let t="";m("keep").addEventListener("submit",async e=>{e.preventDefault();let n=m("keep-title").value;try{await Et(
"/api/views",{title:n,address:location.pathname+location.search+location.hash,replacing:n===t}),t="",m("save").open=!1,W("Saved in the case")}catch(o){t=o.status===
409?n:"",W(o.message)}})}for(let t of Kt("save"))t.addEventListener("click",()=>{Ud[t.dataset.save||""](),m("save").open=!1});m("link").addEventListener("click",
()=>{xt(),m("save").open=!1;let t=location.href,e=()=>W("The address of this view is in the address bar");navigator.clipboard&&window.isSecureContext?navigator.
clipboard.writeText(t).then(()=>W("The address of this view was copied"),e):e()}),window.addEventListener("beforeprint",()=>{if(v.printing=!0,v.tableSize=Math.max(
v.tableSize,Math.min(T.length,2e3)),Ke(),qt.toggleAttribute("data-story",v.toPrint),v.toPrint)return m("paper").replaceChildren(...lc());let t=document.createElement(
"img");t.alt=document.title,t.src=ee(2,!1,3400).toDataURL("image/png"),m("paper").replaceChildren(t)}),window.addEventListener("afterprint",()=>{v.printing=v.toPrint=
!1,qt.removeAttribute("data-story"),m("paper").replaceChildren()})}var ks={};st(ks,{listen:()=>qd});function qd(){for(let t of Kt("mode"))t.addEventListener("click",()=>no(t.dataset.mode||""));m("theme").addEventListener("click",()=>I(()=>{c.theme=ct()?"light":
"dark"})),_r.addEventListener("change",()=>K()),m("turn").addEventListener("click",()=>I(()=>{c.turn=u.placed.kind==="tall"?"wide":"tall",c.pinned.clear(),c.eye=
null})),m("fit").addEventListener("click",()=>{St(!0),xt()}),m("tidy").addEventListener("click",gl),m("every").addEventListener("click",()=>I(()=>{c.every=!c.every})),
m("undo").addEventListener("click",()=>En(ae,le)),m("redo").addEventListener("click",()=>En(le,ae)),m("lasso").addEventListener("click",()=>bn(!v.lassoOn)),m("c\
lose").addEventListener("click",()=>v.noting?Ge():gn()),m("back").addEventListener("click",()=>{let t=lt.slice(0,-1),e=lt[lt.length-1];v.shownSheet="",vt(e,!0),
lt.splice(0,lt.length,...t),m("back").hidden=t.length===0})}function Lc(t){let e=u.placed;u.placed=sa(),Io(),(da()||u.placed!==e||t)&&Il(),u.batches=null,Vi(),Xi(),Yi(),qt.dataset.theme=ct()?"dark":"light",m("theme").textContent=
ct()?"Light":"Dark",m("turn").textContent=u.placed.kind==="tall"?"Columns":"Rows",m("turn").hidden=u.placed.kind!=="tall"&&u.placed.kind!=="wide",m("every").hidden=
u.placed.kind!=="near"||!(u.routed.size?u.unrouted.size:u.placed.folded.includes(1)),m("tidy").hidden=u.placed.kind==="map",m("every").setAttribute("aria-presse\
d",String(c.every)),m("near-note").hidden=u.placed.kind!=="near",m("twin").hidden=c.mode!=="table",j.style.visibility=c.mode==="table"?"hidden":"visible";for(let n of Kt(
"mode"))n.setAttribute("aria-pressed",String(c.mode===n.dataset.mode));m("map-note").hidden=c.mode!=="map",Ke(),Hi(),wr(),v.noting&&(m("panel").hidden=!1),m("un\
do").disabled=ae.length===0,m("redo").disabled=le.length===0,u.placed!==e&&(c.eye?L.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):St()),xt(),Ue()}_s(Lc);ai(xl);ai(Fi);var Kd=[pi,qi,Ki,bs,Bi,ws,Qi,Ji,Ti,xs,Ui,us,gs,Ni,ks,ms,vs];for(let{listen:t}of Kd)t();window.addEventListener("resize",()=>{let t=u.placed;
K(),u.placed===t&&!c.eye&&St()});window.addEventListener("hashchange",t=>hs(new URL(t.newURL).hash.slice(1)));var Ac=location.hash.slice(1)||Bt.view||"";Object.
assign(c,Jt(Ac));K(!0);qt.dataset.drawn="yes";await new Promise(t=>requestAnimationFrame(()=>setTimeout(t)));Object.assign(Rt,Wn("sheets"));await Ja();for(let t of G?
c.grown.slice():[])await Fo(t);c.grown.length&&Object.assign(c,Jt(Ac),{grown:c.grown});K(c.grown.length>0);it();qt.dataset.ready="yes";
